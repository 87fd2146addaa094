/** Sent to the committee and not over yet: somebody else may go on with it. */
export const running = ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation', 'validated'];
