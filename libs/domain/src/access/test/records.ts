import type {
  AccountFacts,
  CatalogueFacts,
  CommitteeFacts,
  HistoryFacts,
  SheetClaimFacts,
  SheetFacts,
  SubmissionFacts,
} from '../facts';
import { here } from './cast';

/** A running submission in which everyone of the cast has their place and no exceptional circumstance holds. */
export function submission(state: SubmissionFacts['state'], more: Partial<SubmissionFacts> = {}): SubmissionFacts {
  const authorsOrNobodys = state === 'draft' || state === 'returned' || state === 'submitted';
  return {
    record: 'submission',
    state,
    authorId: 'author',
    coAuthorIds: ['coauth'],
    delegateIds: ['deleg'],
    committeeId: here,
    authorService: 'Accueil',
    authorOrganisationId: 'organisation-here',
    penHolderId: authorsOrNobodys ? null : 'pen',
    penHoldersThisRound: ['pen', 'wrote'],
    judgesThisRound: ['judged'],
    judgesOfRevision: ['judged'],
    declaredInterestIds: ['inter'],
    readersNamed: ['reader'],
    adHocMembers: [{ personId: 'adhoc', side: 'use' }],
    exclusion: 'none',
    authorDisabled: false,
    authorDelegated: false,
    daysPastDeadline: 0,
    standInAfterDays: 10,
    contestedThisRound: false,
    onlySecretaryIsAuthor: false,
    smallAmendment: false,
    rounds: 1,
    ...more,
  };
}

export function sheet(state: SheetFacts['state'], more: Partial<SheetFacts> = {}): SheetFacts {
  return {
    record: 'sheet',
    state,
    access: 'agents',
    authorId: 'author',
    coAuthorIds: ['coauth'],
    delegateIds: ['deleg'],
    committeeId: here,
    onlySecretaryIsAuthor: false,
    authorDisabled: false,
    openSubmission: false,
    correctionBy: null,
    redactionBy: null,
    textValidated: true,
    ...more,
  };
}

export function sheetClaim(state: SheetClaimFacts['state'], more: Partial<SheetClaimFacts> = {}): SheetClaimFacts {
  return {
    record: 'sheetClaim',
    state,
    claimantId: state === 'none' ? null : 'claimant',
    authorId: 'author',
    coAuthorIds: ['coauth'],
    committeeId: here,
    onlySecretaryIsClaimant: false,
    ...more,
  };
}

export function account(state: AccountFacts['state'], more: Partial<AccountFacts> = {}): AccountFacts {
  return {
    record: 'account',
    accountId: 'self',
    state,
    isAdministrator: false,
    otherAdministrators: 1,
    ...more,
  };
}

export const committee: CommitteeFacts = { record: 'committee', committeeId: here };
export const event: HistoryFacts = { record: 'history', committeeIds: [here] };
export const openCatalogue: CatalogueFacts = { record: 'catalogue', access: 'open' };
export const agentsCatalogue: CatalogueFacts = { record: 'catalogue', access: 'agents' };
