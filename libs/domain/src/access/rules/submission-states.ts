/** Sent to the committee and not over yet. */
export const running = ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation', 'validated'] as const;

/** Not over yet, drafts included. */
export const open = ['draft', ...running] as const;

/** When a committee and its secretariat read a submission: never a draft, nor a proposal that was given up. */
export const knownToCommittee = [...running, 'published', 'declined'] as const;
