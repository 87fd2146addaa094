import type { SubmissionView } from '@recueil/contracts';
import {
  actionLabels,
  blockedBy,
  can,
  isOnTeam,
  missingParts,
  offer,
  offeredActions,
  openSubmissionOf,
  publicationTime,
  type SightPart,
} from '@recueil/domain';
import { draftContent, remarkView, revisionView } from '#rooms/texts';
import { submissionOf, personRef, personRefs } from '#rooms/submissions';
import type { SubmissionPage } from './submission-page';
import { invitationView } from '#rooms/teams';
import { historyLine, opinionView } from './said-views';
import { summaryOf } from './submission-summaries';

/**
 * What one must be granted for each key of a submission's page: any of these parts of a sight, or its text. A key that
 * is not here does not compile, and a test looks at the pages themselves.
 */
export const partsOfKey = {
  ...{ id: ['standing'], sheetId: ['standing'], theme: ['standing'], state: ['standing'], isOver: ['standing'] },
  ...{
    words: ['standing'],
    author: ['standing'],
    penHolder: ['standing'],
    turn: ['standing'],
    asked: ['standing'],
    stages: ['standing'],
  },
  ...{ place: ['standing'], changedAt: ['standing'], slug: ['standing'], version: ['standing'] },
  ...{ committee: ['standing'], viewer: ['standing'], cannotConclude: ['standing'], actions: ['standing'] },
  ...{ title: ['text'], organisation: ['text'], readingMinutes: ['text'], content: ['text'] },
  ...{ contentVersion: ['text'], contentHash: ['text'], missing: ['text'] },
  ...{ appearsAt: ['deadlines'], notBefore: ['deadlines'], held: ['deadlines'] },
  classification: ['classification'],
  ...{ coAuthors: ['team'], delegates: ['team'] },
  ...{ invitations: ['invitations'], proofreadings: ['invitations'] },
  ...{ revision: ['agreement'], validation: ['agreement'] },
  ...{ opinions: ['opinions'], readers: ['opinions'] },
  remarks: ['notes', 'messages'],
  history: ['events', 'deliberations'],
} as const satisfies Record<keyof SubmissionView, readonly (SightPart | 'text')[]>;

type Standing = {
  [Key in keyof SubmissionView]: (typeof partsOfKey)[Key][number] extends 'standing' ? Key : never;
}[keyof SubmissionView];

/** Summaries say what they may of the text: they are made with the sight of it. */
type Beginning = Standing | 'title' | 'organisation' | 'readingMinutes';

/** What a page says of all that is not granted. */
const nothing: Omit<SubmissionView, Beginning> = {
  ...{ content: null, contentVersion: null, contentHash: '', missing: [] },
  ...{ appearsAt: null, notBefore: null, held: false },
  classification: {
    ...{ themes: [], scale: null, audience: [], maturity: null, year: null, keywords: [] },
    ...{ effort: { duration: '', cost: '', means: '' }, version: 0, writable: false },
  },
  ...{ coAuthors: [], delegates: [], invitations: [], proofreadings: [] },
  ...{ revision: null, validation: null, opinions: [], readers: [], remarks: [], history: [] },
};

/** A submission's page for one person: what is granted to them, and nothing besides. */
export function pageOf(page: SubmissionPage, now: Date): SubmissionView {
  const view = { ...nothing, ...standing(page, now), ...text(page), ...said(page) };
  for (const part of page.sight.parts) Object.assign(view, partOfView[part]?.(page));
  return view;
}

function standing(page: SubmissionPage, now: Date): Pick<SubmissionView, Beginning> {
  const { row, caller, circumstances, headline, sight, names, facts } = page;
  const { actor } = caller;
  const submission = submissionOf(row);
  return {
    ...summaryOf(row, headline, actor, sight.text, circumstances, names, now),
    version: row.version,
    committee:
      row.committeeId === null
        ? null
        : { id: row.committeeId, name: row.committeeName ?? '', preset: circumstances.preset },
    viewer: sight.text === null ? 'outline' : isOnTeam(facts, actor.id) ? 'team' : 'committee',
    cannotConclude: blockedBy({}, [openSubmissionOf(submission, circumstances, now)], circumstances.people).length > 0,
    actions: [
      ...offeredActions(submission, actor, circumstances, now),
      ...besides
        .filter((name) => can(actor, name, facts).allowed)
        .map((name) => offer(name, actionLabels.submission[name], { place: 'beside', done: '' }, [])),
    ],
  };
}

/** What is done to a submission beside its workflow, each with a form of its own. */
const besides = ['invite-co-author', 'ask-proofreading', 'write-message', 'write-note'] as const;

function text({ shown, contacts, copy, caller, facts, sight }: SubmissionPage): Partial<SubmissionView> {
  if (shown === null) return {};
  const { contactIds } = shown.content;
  const named = sight.parts.has('contacts') ? contactIds : [];
  return {
    content: draftContent({ ...shown.content, contactIds: named }, contacts),
    contentVersion: can(caller.actor, 'autosave', facts).allowed ? copy.version : null,
    contentHash: shown.contentHash,
    missing: missingParts(shown.content),
  };
}

/** Each line of what was said and done is granted by itself. */
function said({
  remarks,
  events,
  names,
  sight,
  caller,
  facts,
}: SubmissionPage): Pick<SubmissionView, 'remarks' | 'history'> {
  const mayWrite = (audience: 'team' | 'committee'): boolean =>
    can(caller.actor, audience === 'team' ? 'write-message' : 'write-note', facts).allowed;
  return {
    remarks: remarks
      .filter(({ audience }) => sight.parts.has(audience === 'team' ? 'messages' : 'notes'))
      .map((one) => remarkView(one, names, { mayResolve: mayWrite(one.audience) })),
    history: events.flatMap((event) => historyLine(event, names, sight)),
  };
}

const partOfView: Partial<Record<SightPart, (page: SubmissionPage) => Partial<SubmissionView>>> = {
  deadlines: ({ row, circumstances: { settings } }) => ({
    appearsAt: publicationTime(submissionOf(row), settings)?.toISOString() ?? null,
    notBefore: row.notBefore,
    held: row.held,
  }),
  classification: ({ classification, caller: { actor }, facts }) => {
    if (classification === null) return {};
    const { online, ...shelf } = classification;
    const writable = can(actor, 'classify', facts).allowed && !(online && isOnTeam(facts, actor.id));
    return { classification: { ...shelf, writable } };
  },
  team: ({ row, names }) => ({
    coAuthors: personRefs(row.coAuthorIds, names),
    delegates: personRefs(row.delegateIds, names),
  }),
  invitations: ({ invitations, proofreadings, names }) => ({
    invitations: invitations.map((one) => invitationView(one, names)),
    proofreadings,
  }),
  agreement: ({ row, revision, names }) => ({
    revision: revision && revisionView(revision, names),
    validation: row.validation && {
      at: new Date(row.validation.at).toISOString(),
      by: personRef(row.validation.givenById, names),
      basis: row.validation.basis,
    },
  }),
  opinions: ({ opinions, row, names }) => ({
    opinions: opinions.map((one) => opinionView(one, row, names)),
    readers: personRefs(row.readersNamed, names),
  }),
};
