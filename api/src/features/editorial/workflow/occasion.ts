import { partOfEvent, rowFor, type Submission } from '@recueil/domain';
import type { Occasion } from '#rooms/notices';
import type { SubmissionAct } from './submission-act';

/** What an action tells of the submission that it led to. */
export function occasionOf(
  { action, performer, request, circumstances, text, row }: SubmissionAct,
  after: Submission,
): Occasion {
  const event = rowFor(action, row.state)?.event;
  const reasons = [request.reason ?? '', ...Object.values(request.sectionReasons ?? {})].filter((one) => one !== '');
  return {
    key: `submission:${after.id}:${String(after.version)}:${action}`,
    actorId: performer.id,
    reason: action === 'object' || action === 'overrule' ? '' : reasons.join('\n\n'),
    title: text.content.title,
    actorPart: event === undefined ? 'deliberations' : partOfEvent[event],
    proposedText: text.content,
    circumstances,
  };
}
