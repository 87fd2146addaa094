import fc from 'fast-check';
import { anonymous, type Actor, type RoleGrant, type Side } from '../actor';
import {
  accountStates,
  claimStates,
  sheetStates,
  submissionStates,
  type Facts,
  type FactsOf,
  type RecordName,
} from '../facts';

/** Few people and few committees, so that they meet often. */
export const people = ['ada', 'basile', 'chloe', 'driss', 'elsa', 'farid'];
const committees = ['first', 'second'];

const personId = fc.constantFrom(...people);
const committeeId = fc.constantFrom(...committees);
const orNone = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 });
const some = fc.subarray(people, { maxLength: 2 });
const side = fc.constantFrom<Side>('design', 'use');
const service = fc.constantFrom('', 'Accueil', 'Courrier');
const organisationId = orNone(fc.constantFrom('here', 'there'));

export const grant: fc.Arbitrary<RoleGrant> = fc.oneof(
  fc.record({ role: fc.constant('member' as const), committeeId, side }),
  fc.record({ role: fc.constant('secretary' as const), committeeId: orNone(committeeId) }),
  fc.constant({ role: 'administrator' as const }),
);

const grants = fc.array(grant, { maxLength: 3 });

export const signedIn: fc.Arbitrary<Actor> = fc.record({ id: personId, grants, service, organisationId });
export const actor: fc.Arbitrary<Actor> = fc.oneof({ weight: 8, arbitrary: signedIn }, fc.constant(anonymous));

/** Everyone at most once. */
export const everybody: fc.Arbitrary<Actor[]> = fc.uniqueArray(signedIn, { selector: ({ id }) => id, maxLength: 6 });

const team = {
  authorId: orNone(personId),
  coAuthorIds: some,
  committeeId: orNone(committeeId),
};

export const submission: fc.Arbitrary<FactsOf<'submission'>> = fc.record({
  record: fc.constant('submission' as const),
  state: fc.constantFrom(...submissionStates),
  ...team,
  onlySecretaryIsAuthor: fc.boolean(),
  delegateIds: some,
  authorService: service,
  authorOrganisationId: organisationId,
  penHolderId: orNone(personId),
  penHoldersThisRound: some,
  judgesThisRound: some,
  judgesOfRevision: some,
  declaredInterestIds: some,
  readersNamed: some,
  adHocMembers: fc.array(fc.record({ personId, side }), { maxLength: 1 }),
  exclusion: fc.constantFrom('none', 'service', 'organisation'),
  authorDisabled: fc.boolean(),
  authorDelegated: fc.boolean(),
  daysPastDeadline: fc.integer({ min: 0, max: 20 }),
  standInAfterDays: fc.constant(10),
  contestedThisRound: fc.boolean(),
  smallAmendment: fc.boolean(),
  rounds: fc.integer({ min: 1, max: 3 }),
});

const access = fc.constantFrom('open' as const, 'agents' as const);

const records: { [R in RecordName]: fc.Arbitrary<FactsOf<R>> } = {
  catalogue: fc.record({ record: fc.constant('catalogue' as const), access }),
  account: fc.record({
    record: fc.constant('account' as const),
    accountId: personId,
    state: fc.constantFrom(...accountStates),
    isAdministrator: fc.boolean(),
    otherAdministrators: fc.integer({ min: 0, max: 2 }),
  }),
  organisation: fc.constant({ record: 'organisation' as const }),
  theme: fc.constant({ record: 'theme' as const }),
  installation: fc.constant({ record: 'installation' as const }),
  committee: fc.record({ record: fc.constant('committee' as const), committeeId }),
  history: fc.record({
    record: fc.constant('history' as const),
    committeeIds: fc.array(orNone(committeeId), { maxLength: 2 }),
  }),
  sheetClaim: fc.record({
    record: fc.constant('sheetClaim' as const),
    state: fc.constantFrom('none' as const, ...claimStates),
    claimantId: orNone(personId),
    ...team,
    onlySecretaryIsClaimant: fc.boolean(),
  }),
  submission,
  sheet: fc.record({
    record: fc.constant('sheet' as const),
    state: fc.constantFrom(...sheetStates),
    access,
    ...team,
    delegateIds: some,
    onlySecretaryIsAuthor: fc.boolean(),
    authorDisabled: fc.boolean(),
    openSubmission: fc.boolean(),
    correctionBy: fc.constantFrom(null, 'author' as const, 'former-author' as const, 'secretary' as const),
    redactionBy: orNone(personId),
    textValidated: fc.boolean(),
  }),
};

/** Any record of any kind. */
export const facts: fc.Arbitrary<Facts> = fc.oneof(
  { weight: 4, arbitrary: submission },
  ...Object.values(records).map((arbitrary) => ({ weight: 1, arbitrary: arbitrary as fc.Arbitrary<Facts> })),
);
