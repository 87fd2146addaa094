import type {
  Opinion,
  Preset,
  Side,
  Submission,
  SubmissionFacts,
  SubmissionState,
  ValidationBasis,
} from '@recueil/domain';

/** A submission as PostgreSQL holds it, with what it follows from: team, committee, revision in force. */
export interface SubmissionRow {
  id: string;
  sheetId: string;
  state: SubmissionState;
  version: number;
  authorId: string | null;
  coAuthorIds: string[];
  delegateIds: string[];
  authorDelegated: boolean;
  committeeId: string | null;
  committeeName: string | null;
  preset: Preset | null;
  exclusion: SubmissionFacts['exclusion'] | null;
  adHocMembers: { personId: string; side: Side }[];
  declaredInterestIds: string[];
  penHolderId: string | null;
  returnToId: string | null;
  penHoldersThisRound: string[];
  judgesThisRound: string[];
  contestedThisRound: boolean;
  rounds: number;
  revision: Submission['revision'];
  validation: { givenById: string; basis: ValidationBasis; at: string } | null;
  opinions: Opinion[] | null;
  readersNamed: string[];
  readersUnavailable: string[];
  smallAmendment: boolean;
  notBefore: string | null;
  scheduledFor: string | null;
  held: boolean;
  heldUntil: string | null;
  queuedAt: Date | null;
  stateSince: Date;
  dueOn: string | null;
  pausedAt: Date | null;
  pausedDays: number;
  daysSpentAuthor: number;
  daysSpentCommittee: number;
  changedAt: Date;
  archived: boolean;
  /** It is over, and its text as it was left is the team's, not the committee's. */
  endsOnTeamText: boolean;
  openElsewhere: boolean;
  slug: string | null;
  theme: { slug: string; label: string } | null;
  authorDisabled: boolean;
  authorService: string;
  authorOrganisationId: string | null;
}

/** The row as the workflow sees it. */
export function submissionOf(row: SubmissionRow): Submission {
  const { revision, validation } = row;
  return {
    id: row.id,
    sheetId: row.sheetId,
    state: row.state,
    version: row.version,
    authorId: row.authorId,
    coAuthorIds: row.coAuthorIds,
    delegateIds: row.delegateIds,
    authorDelegated: row.authorDelegated,
    committeeId: row.committeeId,
    adHocMembers: row.adHocMembers,
    declaredInterestIds: row.declaredInterestIds,
    penHolderId: row.penHolderId,
    returnToId: row.returnToId,
    penHoldersThisRound: row.penHoldersThisRound,
    judgesThisRound: row.judgesThisRound,
    contestedThisRound: row.contestedThisRound,
    rounds: row.rounds,
    revision,
    validation:
      revision === null || validation === null
        ? null
        : {
            revisionId: revision.id,
            contentHash: revision.contentHash,
            givenById: validation.givenById,
            basis: validation.basis,
          },
    opinions: row.opinions ?? [],
    readersNamed: row.readersNamed,
    readersUnavailable: row.readersUnavailable,
    smallAmendment: row.smallAmendment,
    notBefore: row.notBefore,
    scheduledFor: row.scheduledFor,
    held: row.held,
    heldUntil: row.heldUntil,
    queuedAt: row.queuedAt,
    stateSince: row.stateSince,
    dueOn: row.dueOn,
    pausedAt: row.pausedAt,
    pausedDays: row.pausedDays,
    daysSpent: { author: row.daysSpentAuthor, committee: row.daysSpentCommittee },
  };
}
