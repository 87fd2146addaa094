export { NoticesModule } from './notices.module';
export { NoticeDelivery } from './notice-delivery.service';
export { Notifications, type Occasion } from './notifications.service';
export { Summaries } from './summaries.service';
