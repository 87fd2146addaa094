import type { SubmissionState } from '../facts';

/** Sent to the committee and not over yet. */
export const running = ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation', 'validated'] as const;

/** Not over yet, drafts included. */
export const open = ['draft', ...running] as const;

/** Ended, and nothing came online. */
export const stopped = ['withdrawn', 'declined'] as const;

/** Nothing follows. */
export const over = ['published', ...stopped] as const;

/** When a committee and its secretariat read a submission: never a draft, nor a proposal that was given up. */
export const knownToCommittee = [...running, 'published', 'declined'] as const;

export type StoppedState = (typeof stopped)[number];

export function isStopped(state: SubmissionState): state is StoppedState {
  return (stopped as readonly SubmissionState[]).includes(state);
}

export function isOver(state: SubmissionState): boolean {
  return (over as readonly SubmissionState[]).includes(state);
}
