import type { HistoryLine, OpinionView } from '@recueil/contracts';
import {
  endsReading,
  partOfEvent,
  readingEnded,
  submissionEvents,
  type Sight,
  type SubmissionEvent,
} from '@recueil/domain';
import { personRef, type SubmissionRow, type Names } from '#rooms/submissions';
import type { StoredEvent, StoredOpinion } from './said-and-done.repository';

export function opinionView(opinion: StoredOpinion, row: SubmissionRow, names: Names): OpinionView {
  const { personId, at, ...rest } = opinion;
  return {
    ...rest,
    person: personRef(personId, names) ?? { id: personId, name: '' },
    current: opinion.revisionId === row.revision?.id,
    at: at.toISOString(),
  };
}

/**
 * The line of one event; none for an event that the sight does not grant, nor for a kind that nobody classified. Of
 * what the committee does among itself, those who follow the submission are told that its reading is over.
 */
export function historyLine(event: StoredEvent, names: Names, { parts }: Sight): HistoryLine[] {
  if (!isKnown(event.action)) return [];
  const at = event.at.toISOString();
  const part = partOfEvent[event.action];
  if (!parts.has(part)) {
    const isTold = part === 'deliberations' && parts.has('events') && endsReading(event.from, event.to);
    return isTold ? [{ at, actor: 'committee', sentence: readingEnded, reason: null }] : [];
  }
  const words = submissionEvents[event.action];
  return [
    {
      at,
      actor: personRef(event.actorId, names),
      sentence: words.does('la fiche'),
      reason: parts.has('reasons') ? event.reason : null,
    },
  ];
}

function isKnown(action: string): action is SubmissionEvent {
  return Object.hasOwn(submissionEvents, action);
}
