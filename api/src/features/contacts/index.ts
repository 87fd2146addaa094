export { ContactsModule } from './contacts.module';
export { ContactNotices } from './contact-notices.service';
