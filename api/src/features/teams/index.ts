export { TeamsModule } from './teams.module';
export { invitationView } from './invitations/invitation-view';
export { quotedTitle } from './invitations/invitation-words';
export type { StoredInvitation } from './invitations/invitations.repository';
export { ReferentChanges } from './invitations/referent-changes';
export { Referents } from './invitations/referents.service';
export { TeamInvitations } from './invitations/team-invitations.service';
