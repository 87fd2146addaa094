import { ProblemError } from '#core/errors/problem';
import type { SubmissionAct } from './submission-act';

/** Throws `conflict` when someone sends a text to a committee without having accepted the charter of contributors. */
export function requireCharter({ action, performer, circumstances }: SubmissionAct): void {
  if (action !== 'submit') return;
  const sender = circumstances.people.find(({ id }) => id === performer.id);
  if (sender?.charterAccepted === true) return;
  const detail =
    'Acceptez d’abord la charte des contributeurs\u202f: elle vous est présentée avant l’envoi, une seule fois.';
  throw new ProblemError('conflict', detail, { reason: 'charter' });
}
