/** Who may do what: one table, and the questions that it answers. */
export { anonymous, linkReader, type Actor, type RoleGrant, type Side } from './actor';
export { actionLabels, actionsOf, recordNames, type Action, type ActionOf } from './actions';
export { actionsFor, can, peopleWhoCan } from './can';
export {
  blockedBy,
  canConclude,
  presets,
  type BlockedSubmission,
  type Change,
  type OpenSubmission,
  type Preset,
  type Step,
} from './blocked-submissions';
export type { Decision, Reason } from './decision';
export * from './facts';
export {
  isOver,
  isStopped,
  knownToCommittee,
  over as overStates,
  running as runningStates,
  stopped as stoppedStates,
  type StoppedState,
} from './rules/submission-states';
export { rulesOf } from './policy';
export type { Rule } from './rule';
export { isSecretaryOf, relationsOf, type Relation } from './relations';
export { isOnTeam, type TeamPeople } from './team';
export { isInScope, visibilityOf, type PersonalTie, type Scope, type ScopeClause } from './visibility';
