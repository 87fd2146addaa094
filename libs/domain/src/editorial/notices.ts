import type { Attempt } from './attempt';
import { awaitedPeople, penHolderOf, secretariatOf, standInsOf } from './awaited';
import { standingObjections } from './guards';
import type { Submission } from './submission';
import { noticeKinds, type NoticeKind } from './table/notice-kinds';
import type { Recipient, WorkflowRow } from './table/row';

/** One thing told to one person. */
export interface Notice {
  personId: string;
  kind: NoticeKind;
  /** Something is asked of them: the subject says « À vous ». */
  asks: boolean;
}

/**
 * What a row tells, and to whom: once to each active person, what is asked first, nothing to whoever acts.
 */
export function noticesOf(row: WorkflowRow, attempt: Attempt, after: Submission): Notice[] {
  const told = (row.tells ?? [])
    .filter(({ entering }) => entering === undefined || entering === after.state)
    .flatMap(({ whom, notice }) => recipients[whom](attempt, after).map((personId) => noticeTo(personId, notice)));
  return oncePerPerson(told, attempt);
}

/** Tells it to each active secretary, but for whoever acts. */
export function tellSecretariat(kind: NoticeKind, attempt: Attempt, after: Submission): Notice[] {
  const told = secretariatOf(after, attempt.circumstances).map((personId) => noticeTo(personId, kind));
  return oncePerPerson(told, attempt);
}

const recipients: Record<Recipient, (attempt: Attempt, after: Submission) => readonly string[]> = {
  author: (_attempt, after) => some(after.authorId),
  'co-authors': (_attempt, after) => after.coAuthorIds,
  'stand-ins': ({ circumstances, now }, after) => standInsOf(after, circumstances, now),
  'pen-holder': ({ circumstances }, after) =>
    after.state === 'rewriting' ? penHolderOf(after, circumstances) : some(after.penHolderId),
  'previous-pen-holder': ({ submission }) => some(submission.penHolderId),
  'new-readers': ({ submission }, after) => after.readersNamed.filter((id) => isNew(id, submission, after)),
  'former-readers': ({ submission }, after) => submission.readersNamed.filter((id) => !after.readersNamed.includes(id)),
  objectors: ({ submission }) => standingObjections(submission).map(({ personId }) => personId),
  secretariat: ({ circumstances }, after) => secretariatOf(after, circumstances),
  person: ({ input }) => some(input.personId ?? null),
  awaited: ({ circumstances, now }, after) => awaitedPeople(after, circumstances, now),
};

/** Whoever was asked about an earlier revision is asked anew about this one. */
function isNew(id: string, before: Submission, after: Submission): boolean {
  return before.revision?.id !== after.revision?.id || !before.readersNamed.includes(id);
}

function noticeTo(personId: string, kind: NoticeKind): Notice {
  return { personId, kind, asks: noticeKinds[kind].asks };
}

function oncePerPerson(notices: readonly Notice[], { performer, circumstances: { people } }: Attempt): Notice[] {
  const others = new Set(people.flatMap(({ id }) => (id === null || id === performer.id ? [] : id)));
  const kept = new Map<string, Notice>();
  for (const notice of [...notices].sort((one, other) => Number(other.asks) - Number(one.asks))) {
    if (others.has(notice.personId) && !kept.has(notice.personId)) kept.set(notice.personId, notice);
  }
  return [...kept.values()];
}

function some(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}
