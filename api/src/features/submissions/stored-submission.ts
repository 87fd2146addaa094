import type {
  Opinion,
  Preset,
  Side,
  Submission,
  SubmissionFacts,
  SubmissionState,
  ValidationBasis,
} from '@recueil/domain';
import { isOfTeam, sheetTeam } from '#rooms/sheets';

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

/** A sheet has one open file at most: beside one that is not over, no other is looked for. */
const over = `('published', 'withdrawn', 'declined')`;
const days = (column: string): string => `to_char(b.${column}, 'YYYY-MM-DD')`;

/** What a {@link SubmissionRow} is read from: submissions as `b`, sheets as `s`. */
export const submissionTables = `submissions b
  JOIN sheets s ON s.id = b.sheet_id
  LEFT JOIN sheet_themes main ON main.sheet_id = s.id AND main.position = 0
  LEFT JOIN themes t ON t.id = main.theme_id
  CROSS JOIN LATERAL committee_of_theme(main.theme_id) keeper
  LEFT JOIN committees c ON c.id = keeper.committee_id
  LEFT JOIN revisions r ON r.id = b.revision_id
  LEFT JOIN validations v ON v.sheet_id = b.sheet_id AND v.revision_id = b.revision_id
  CROSS JOIN LATERAL ${sheetTeam('s.id')} team
  LEFT JOIN accounts a ON a.id = team.author_id`;

export const submissionColumns = `b.id, b.sheet_id AS "sheetId", b.state, b.version, team.author_id AS "authorId",
  team.co_authors AS "coAuthorIds", team.delegates AS "delegateIds",
  b.author_delegated AS "authorDelegated", c.id AS "committeeId", c.name AS "committeeName", c.college AS preset,
  c.exclusion, b.ad_hoc_members AS "adHocMembers", b.declared_interest_ids AS "declaredInterestIds",
  b.pen_holder_id AS "penHolderId", b.return_to_id AS "returnToId", b.pen_holders_this_round AS "penHoldersThisRound",
  b.judges_this_round AS "judgesThisRound", b.contested_this_round AS "contestedThisRound", b.rounds,
  CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'contentHash', r.content_hash, 'kind', r.kind,
    'round', r.round) END AS revision,
  CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('givenById', v.given_by, 'basis', v.basis, 'at', v.given_at) END
    AS validation,
  (SELECT jsonb_agg(jsonb_build_object('revisionId', o.revision_id, 'personId', o.account_id, 'side', o.side,
    'verdict', o.verdict) ORDER BY o.given_at, o.id) FROM opinions o WHERE o.revision_id = b.revision_id) AS opinions,
  b.readers_named AS "readersNamed", b.readers_unavailable AS "readersUnavailable",
  b.small_amendment AS "smallAmendment", ${days('not_before')} AS "notBefore", ${days('scheduled_for')} AS "scheduledFor",
  b.held, ${days('held_until')} AS "heldUntil", b.queued_at AS "queuedAt", b.state_since AS "stateSince",
  ${days('due_on')} AS "dueOn", b.paused_at AS "pausedAt", b.paused_days AS "pausedDays",
  b.days_spent_author AS "daysSpentAuthor", b.days_spent_committee AS "daysSpentCommittee",
  b.changed_at AS "changedAt", s.archived_at IS NOT NULL AS archived, s.slug,
  b.state IN ${over} AND NOT EXISTS (SELECT FROM working_copies w WHERE w.submission_id = b.id
    AND w.updated_by IS NOT NULL AND NOT ${isOfTeam('b.sheet_id', 'w.updated_by')}) AS "endsOnTeamText",
  b.state IN ${over} AND EXISTS (SELECT FROM submissions o WHERE o.sheet_id = b.sheet_id AND o.id <> b.id
    AND o.state NOT IN ${over}) AS "openElsewhere",
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('slug', t.slug, 'label', t.label) END AS theme,
  coalesce(a.disabled_at IS NOT NULL OR a.closed_at IS NOT NULL, false) AS "authorDisabled",
  coalesce(a.service, '') AS "authorService", a.organisation_id AS "authorOrganisationId"`;

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
