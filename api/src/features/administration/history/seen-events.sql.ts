import { eventsOfPart, rowsGranting, type Relation } from '@recueil/domain';
import { isOfTeam } from '#rooms/sheets';
import { fragment, type Fragment, joined } from '#core/database/sql';
import { sheetCommittees } from '#rooms/people';

/** The submission that an event is about, which says in which state it is: to be joined to events `e`. */
export const submissionOfEvent = fragment`LEFT JOIN submissions submission ON e.action LIKE 'submission.%'
  AND submission.id = (e.facts ->> 'submissionId')::uuid
  LEFT JOIN sheets of_submission ON e.action LIKE 'submission.%' AND of_submission.id = e.sheet_id`;

/** What happened to the team of a sheet that is online, beside any submission, is seen as of its last submission. */
const state = fragment`coalesce(submission.state, CASE WHEN e.facts ->> 'submissionId' IS NULL
  AND of_submission.last_revision_id IS NOT NULL THEN 'published' END)`;

const committee = fragment`(SELECT committee_id FROM (${sheetCommittees}) sc WHERE sc.sheet_id = e.sheet_id)`;
const hasPart = (reader: string, part: string): Fragment =>
  fragment`EXISTS (SELECT FROM sheet_people p WHERE p.sheet_id = e.sheet_id AND p.account_id = ${reader}
   AND p.part = ${part})`;
const holds = (reader: string, role: string): Fragment =>
  fragment`EXISTS (SELECT FROM role_grants g WHERE g.account_id = ${reader} AND g.role = ${role})`;

/** What somebody is to the submission of an event, in SQL. */
const relations: Partial<Record<Relation, (reader: string) => Fragment>> = {
  author: (reader) => hasPart(reader, 'author'),
  'co-author': (reader) => hasPart(reader, 'co-author'),
  delegate: (reader) => hasPart(reader, 'delegate'),
  member: (reader) =>
    fragment`(EXISTS (SELECT FROM role_grants g WHERE g.account_id = ${reader} AND g.role = 'member'
     AND g.committee_id = ${committee})
      OR coalesce(submission.ad_hoc_members @> jsonb_build_array(jsonb_build_object('personId', ${reader}::text)), false))`,
  secretary: (reader) =>
    fragment`EXISTS (SELECT FROM role_grants g WHERE g.account_id = ${reader} AND g.role = 'secretary'
      AND (g.committee_id IS NULL OR g.committee_id = ${committee}))`,
  administrator: (reader) => holds(reader, 'administrator'),
  'acting-secretary': (reader) =>
    fragment`(${holds(reader, 'administrator')} AND NOT EXISTS (SELECT FROM role_grants g
     JOIN accounts a ON a.id = g.account_id
      WHERE g.role = 'secretary' AND (g.committee_id IS NULL OR g.committee_id = ${committee})
        AND a.disabled_at IS NULL AND a.closed_at IS NULL
          AND NOT ${isOfTeam(fragment`e.sheet_id`, fragment`g.account_id`)}))`,
};

/**
 * Whether the table of who sees what of a submission grants an event `e` to the reader, in SQL. It grants nothing of a
 * submission that is gone, nor a kind of event that nobody classified; other events are not about submissions.
 */
export function isSeen(reader: string): Fragment {
  const seen = (['events', 'deliberations'] as const).map(
    (part) => fragment`(e.action = ANY (${eventsOfPart(part)}) AND (${grantsOf(part, reader)}))`,
  );
  return fragment`(e.action NOT LIKE 'submission.%' OR (${state} IS NOT NULL AND (${joined(seen, ' OR ')})))`;
}

function grantsOf(part: 'events' | 'deliberations', reader: string): Fragment {
  return joined(
    rowsGranting(part).map((row) => fragment`(${grants(row, reader)})`),
    ' OR ',
  );
}

function grants({ to, never = [], states }: ReturnType<typeof rowsGranting>[number], reader: string): Fragment {
  const conditions = [
    ...(states === undefined ? [] : [fragment`${state} = ANY (${states})`]),
    fragment`(${joined(
      to.map((one) => isTo(one, reader)),
      ' OR ',
    )})`,
    ...never.map((one) => fragment`NOT ${isTo(one, reader)}`),
  ];
  return joined(conditions, ' AND ');
}

function isTo(relation: Relation, reader: string): Fragment {
  const said = relations[relation];
  if (said === undefined) throw new Error(`the history cannot tell who is ${relation}`);
  return said(reader);
}
