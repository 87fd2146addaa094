export { MailModule } from './mail.module';
export type { MailFacts, MailKind } from './mail-kinds';
export { MailSender } from './mail-sender';
export { MailStanding, type MailState } from './mail-standing.service';
export { MailTransport } from './mail-transport';
export type { RefusedMail } from './mail.repository';
export { MailService, mailsOnTheirWay } from './mail.service';
