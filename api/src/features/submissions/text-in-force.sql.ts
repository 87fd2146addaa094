import { fragment } from '#core/database/sql';
import { frozen } from './states.sql';

/**
 * The text that a submission goes on with, in SQL: what was frozen, from reading on, and what is being written before.
 * Who reads, judges or validates is shown the very text that their word is bound to. Submissions as `b`, working copies
 * as `w`, the revision of the submission as `f`.
 */
export const textInForce = {
  content: fragment`CASE WHEN b.state IN ${frozen} THEN convert_from(f.content,
    'UTF8')::jsonb ELSE w.content END`,
  contentHash: fragment`CASE WHEN b.state IN ${frozen} THEN f.content_hash ELSE w.content_hash END`,
};

/**
 * Whether the team of a sheet knows a revision `r`, in SQL: it sent it, or agreed to it, or it was online last. What
 * the committee proposed besides stays with it until it is shown.
 */
export const knownToTeam = fragment`(r.kind <> 'proposed'
  OR EXISTS (SELECT FROM validations k WHERE k.revision_id = r.id)
  OR EXISTS (SELECT FROM sheets k WHERE k.last_revision_id = r.id))`;
