export { AccountsModule } from './accounts.module';
export { AccountClosing } from './account-closing.service';
export type { AccountRow, GrantRow } from './account.repository';
export { AccountsService, isActive, type Newcomer } from './accounts.service';
export { placesOf, roleView } from './role-view';
