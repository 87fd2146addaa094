export { AccountInvitationsModule } from './account-invitations.module';
export { AccountInvitations, type Inviter } from './account-invitations.service';
