export { ContactsModule } from './contacts.module';
export { ContactWithdrawal } from './contact-withdrawal.service';
export { ContactNotices } from './contact-notices.service';
