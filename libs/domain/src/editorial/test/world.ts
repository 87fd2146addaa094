import type { Actor, RoleGrant, Side } from '../../access/actor';
import type { SubmissionState } from '../../access/facts';
import { newSubmission } from '../new-submission';
import type { Circumstances } from '../circumstances';
import { defaultSettings } from '../settings';
import type { Submission } from '../submission';

/** A Tuesday morning in Paris. */
export const tuesday = new Date('2026-03-10T09:00:00Z');
const committee = 'committee';

const member = (side: Side): RoleGrant => ({ role: 'member', committeeId: committee, side });

function person(id: string, ...grants: RoleGrant[]): Actor {
  return { id, grants, service: `service of ${id}`, organisationId: 'house' };
}

/** A committee of four, its secretary, and those around a sheet. */
export const cast = {
  author: person('author'),
  coauthor: person('coauthor'),
  delegate: person('delegate'),
  stranger: person('stranger'),
  rewriter: person('rewriter', member('design')),
  designer: person('designer', member('design')),
  user: person('user', member('use')),
  user2: person('user2', member('use')),
  secretary: person('secretary', { role: 'secretary', committeeId: committee }),
  admin: person('admin', { role: 'administrator' }),
};
export type Name = keyof typeof cast;
export const names = Object.keys(cast) as Name[];

export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  return {
    settings: defaultSettings,
    preset: 'mixed',
    exclusion: 'none',
    authorService: 'service of author',
    authorOrganisationId: 'house',
    authorDisabled: false,
    people: Object.values(cast),
    absentIds: [],
    readingLoad: {},
    meetings: [],
    text: { contentHash: 'hash-new', missing: [], extent: { words: 50, onlyWords: true } },
    sheetArchived: false,
    openElsewhere: false,
    newRevisionId: 'revision-new',
    newSubmissionId: 'submission-new',
    ...more,
  };
}

/** A submission in this state, as the ordinary course of things leaves it. */
export function submissionIn(state: SubmissionState, more: Partial<Submission> = {}): Submission {
  const beginning = { id: 'submission', sheetId: 'sheet', state, coAuthorIds: ['coauthor'], committeeId: committee };
  const fresh = newSubmission(
    { ...beginning, authorId: 'author', penHolderId: null },
    { settings: defaultSettings, meetings: [] },
    tuesday,
  );
  return { ...fresh, delegateIds: ['delegate'], ...asReached(state), ...more };
}

function asReached(state: SubmissionState): Partial<Submission> {
  const revision = { id: 'revision', contentHash: 'hash', kind: 'proposed' as const, round: 1 };
  const released = { penHoldersThisRound: ['rewriter'] };
  const sent = { revision: { ...revision, kind: 'submitted' as const }, queuedAt: tuesday, ...released };
  const rewritten = { penHolderId: 'rewriter' };
  const proposed = { ...sent, ...rewritten, revision, rounds: 1 };
  const opinions = [
    { revisionId: 'revision', personId: 'designer', side: 'design' as const, verdict: 'favourable' as const },
    { revisionId: 'revision', personId: 'user', side: 'use' as const, verdict: 'favourable' as const },
  ];
  const judged = { ...proposed, opinions, judgesThisRound: ['designer', 'user'] };
  const agreed = { revisionId: 'revision', contentHash: 'hash', givenById: 'author', basis: 'author' as const };
  switch (state) {
    case 'draft':
    case 'withdrawn':
      return {};
    case 'submitted':
    case 'declined':
      return sent;
    case 'returned':
      return { ...sent, returnToId: 'rewriter' };
    case 'rewriting':
      return { ...sent, ...rewritten };
    case 'reviewing':
      return { ...proposed, readersNamed: ['designer', 'user'] };
    case 'awaiting-validation':
      return judged;
    case 'validated':
    case 'published':
      return { ...judged, validation: agreed };
  }
}
