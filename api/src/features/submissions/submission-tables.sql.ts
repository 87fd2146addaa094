import { isOfTeam, sheetTeam } from '#rooms/sheets';
import { fragment, type Fragment } from '#core/database/sql';
import { over } from './states.sql';

const day = (column: Fragment): Fragment => fragment`to_char(${column}, 'YYYY-MM-DD')`;

/** What a {@link SubmissionRow} is read from: submissions as `b`, sheets as `s`. */
export const submissionTables = fragment`submissions b
  JOIN sheets s ON s.id = b.sheet_id
  LEFT JOIN sheet_themes main ON main.sheet_id = s.id AND main.position = 0
  LEFT JOIN themes t ON t.id = main.theme_id
  CROSS JOIN LATERAL committee_of_theme(main.theme_id) keeper
  LEFT JOIN committees c ON c.id = keeper.committee_id
  LEFT JOIN revisions r ON r.id = b.revision_id
  LEFT JOIN validations v ON v.sheet_id = b.sheet_id AND v.revision_id = b.revision_id
  CROSS JOIN LATERAL ${sheetTeam(fragment`s.id`)} team
  LEFT JOIN accounts a ON a.id = team.author_id`;

/** A sheet has one open submission at most: beside one that is not over, no other is looked for. */
export const submissionColumns = fragment`b.id, b.sheet_id AS "sheetId", b.state, b.version,
  team.author_id AS "authorId", team.co_authors AS "coAuthorIds", team.delegates AS "delegateIds",
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
  b.small_amendment AS "smallAmendment", ${day(fragment`b.not_before`)} AS "notBefore",
    ${day(fragment`b.scheduled_for`)} AS "scheduledFor", b.held, ${day(fragment`b.held_until`)} AS "heldUntil",
    b.queued_at AS "queuedAt", b.state_since AS "stateSince", ${day(fragment`b.due_on`)} AS "dueOn",
    b.paused_at AS "pausedAt", b.paused_days AS "pausedDays", b.days_spent_author AS "daysSpentAuthor",
    b.days_spent_committee AS "daysSpentCommittee", b.changed_at AS "changedAt",
    s.archived_at IS NOT NULL AS archived, s.slug, b.state IN ${over}
    AND NOT EXISTS (SELECT FROM working_copies w WHERE w.submission_id = b.id
    AND w.updated_by IS NOT NULL AND NOT ${isOfTeam(fragment`b.sheet_id`, fragment`w.updated_by`)}) AS "endsOnTeamText",
  b.state IN ${over} AND EXISTS (SELECT FROM submissions o WHERE o.sheet_id = b.sheet_id AND o.id <> b.id
    AND o.state NOT IN ${over}) AS "openElsewhere",
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('slug', t.slug, 'label', t.label) END AS theme,
  coalesce(a.disabled_at IS NOT NULL OR a.closed_at IS NOT NULL, false) AS "authorDisabled",
  coalesce(a.service, '') AS "authorService", a.organisation_id AS "authorOrganisationId"`;
