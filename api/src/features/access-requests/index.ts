export { AccessRequestsModule } from './access-requests.module';
export { AccessDecisions } from './access-decisions.service';
export { VouchedRequests } from './vouched-requests.service';
