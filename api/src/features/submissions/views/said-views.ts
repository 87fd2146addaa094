import type { HistoryLine, OpinionView, RemarkView, SubmissionView } from '@recueil/contracts';
import { partOfEvent, submissionEvents, type Sight, type SubmissionEvent } from '@recueil/domain';
import type { StoredInvitation } from '../invitations/invitations.repository';
import type { StoredRemark } from '../remarks/remark.repository';
import type { SubmissionRow } from '../stored-submission';
import type { StoredEvent, StoredOpinion } from './file-records.repository';
import { personRef, type Names } from './view-words';

export function opinionView(opinion: StoredOpinion, row: SubmissionRow, names: Names): OpinionView {
  const { personId, at, ...rest } = opinion;
  return {
    ...rest,
    person: personRef(personId, names) ?? { id: personId, name: '' },
    current: opinion.revisionId === row.revision?.id,
    at: at.toISOString(),
  };
}

export function remarkView(remark: StoredRemark, names: Names, mayResolve: boolean): RemarkView {
  const { authorId, at, resolvedAt, ...rest } = remark;
  return {
    ...rest,
    author: personRef(authorId, names),
    at: at.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    mayResolve,
  };
}

export function invitationView(invitation: StoredInvitation, names: Names): SubmissionView['invitations'][number] {
  const { id, part, name, email, title, message, invitedById, at, answer } = invitation;
  return {
    id,
    part,
    name,
    email,
    title,
    message,
    by: personRef(invitedById, names),
    at: at.toISOString(),
    answer: answer === 'withdrawn' ? 'declined' : answer,
  };
}

/** The line of one event; none for an event that the sight does not grant, nor for a kind that nobody classified. */
export function historyLine(event: StoredEvent, names: Names, { parts }: Sight): HistoryLine[] {
  if (!isKnown(event.action) || !parts.has(partOfEvent[event.action])) return [];
  const words = submissionEvents[event.action];
  return [
    {
      at: event.at.toISOString(),
      actor: personRef(event.actorId, names),
      sentence: words.does('la fiche'),
      reason: parts.has('reasons') ? event.reason : null,
    },
  ];
}

function isKnown(action: string): action is SubmissionEvent {
  return Object.hasOwn(submissionEvents, action);
}
