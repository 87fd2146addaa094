import { fragment } from '#core/database/sql';

/**
 * The lists of states that statements name, each once: they are written out, so that every statement can be prepared and
 * an index about some states serves. `states.db.spec.ts` compares them with the domain's.
 */

/** States after which nothing happens to a submission. */
export const over = fragment`('published', 'withdrawn', 'declined')`;

/** Ended, and nothing came online. */
export const stopped = fragment`('withdrawn', 'declined')`;

/** Sent to the committee and not over yet: somebody else may go on with it. */
export const running = fragment`('submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation',
  'validated')`;

/** Somebody's time runs. */
export const awaited = fragment`('submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation')`;

/** The submission goes on with the version that was frozen, whatever was written beside it meanwhile. */
export const frozen = fragment`('reviewing', 'awaiting-validation', 'validated', 'published')`;
