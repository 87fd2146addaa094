import { applyAction, type Effects, type Outcome } from '../apply-action';
import type { ActionInput, Performer } from '../attempt';
import type { Circumstances } from '../circumstances';
import type { Submission } from '../submission';
import type { WorkflowAction } from '../table/row';
import { cast, circumstances, tuesday, type Name } from './world';

/** What else a test says of the moment. */
export interface Moment extends Partial<Circumstances> {
  now?: Date;
}

/**
 * Someone of the cast tries something; the version is the right one unless given, and the text judged is the one in
 * force.
 */
export function attemptBy(
  who: Name | Performer,
  action: WorkflowAction,
  submission: Submission,
  input: Partial<ActionInput> = {},
  { now = tuesday, ...more }: Moment = {},
): Outcome {
  const performer = typeof who === 'string' ? cast[who] : who;
  const shown = action === 'approve' || action === 'object' ? { contentHash: submission.revision?.contentHash } : {};
  return applyAction(
    submission,
    action,
    performer,
    { version: submission.version, ...shown, ...input },
    circumstances(more),
    now,
  );
}

/** What comes of an action that is accepted; fails when it is refused. */
export function done(...args: Parameters<typeof attemptBy>): { submission: Submission; effects: Effects } {
  const outcome = attemptBy(...args);
  if (!outcome.ok) throw new Error(`${args[1]}: ${outcome.problem.code}`);
  return { submission: outcome.submission, effects: outcome.effects };
}

/** The code of the refusal; fails when there is none. */
export function refusal(...args: Parameters<typeof attemptBy>): string {
  const outcome = attemptBy(...args);
  if (outcome.ok) throw new Error(`${args[1]} was not refused`);
  return `${outcome.problem.status} ${outcome.problem.code}`;
}

/** Who is told what, in a form that is easy to compare: « author: to-validate ». */
export function told({ notices }: Effects): string[] {
  return notices.map(({ personId, kind }) => `${personId}: ${kind}`).sort();
}
