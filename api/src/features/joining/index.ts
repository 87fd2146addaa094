export { JoiningModule } from './joining.module';
export { AccessRequestsService } from './access-requests.service';
export { InvitationsService, type Inviter } from './invitations.service';
export { VouchedRequests } from './vouched-requests.service';
