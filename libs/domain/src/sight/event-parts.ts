import type { SubmissionEvent } from '../editorial/table/event-words';

/**
 * What one must be granted to see each kind of event in the history of a submission: `events` what anyone may know who
 * follows it, `deliberations` what the committee does among itself. A kind that is not here is shown to nobody.
 */
export const partOfEvent = {
  'submission.created': 'events',
  'submission.revision-opened': 'events',
  'submission.classified': 'events',
  'submission.co-author-invited': 'events',
  'submission.invitation-accepted': 'events',
  'submission.invitation-declined': 'events',
  'submission.invitation-withdrawn': 'events',
  'submission.co-author-removed': 'events',
  'submission.proofreading-asked': 'events',
  'submission.proofreading-revoked': 'events',
  'submission.proofread': 'events',
  'submission.submitted': 'events',
  'submission.taken-back': 'events',
  'submission.withdrawn': 'events',
  'submission.started-again': 'events',
  'submission.delegated': 'events',
  'submission.validated': 'events',
  'submission.amended': 'events',
  'submission.contested': 'events',
  'submission.date-wished': 'events',
  'submission.assigned': 'events',
  'submission.taken-up': 'events',
  'submission.released': 'events',
  'submission.handed-over': 'events',
  'submission.taken-over': 'events',
  'submission.returned': 'events',
  'submission.proposed': 'events',
  'submission.recalled': 'events',
  'submission.interest-declared': 'deliberations',
  'submission.review-passed-on': 'deliberations',
  'submission.approved': 'deliberations',
  'submission.objected': 'deliberations',
  'submission.declined': 'events',
  'submission.objection-overruled': 'deliberations',
  'submission.member-appointed': 'deliberations',
  'submission.referent-nominated': 'events',
  'submission.delegate-named': 'events',
  'submission.reopened': 'events',
  'submission.scheduled': 'events',
  'submission.held': 'events',
  'submission.published': 'events',
  'submission.paused': 'events',
  'submission.resumed': 'events',
  'submission.extended': 'events',
  'submission.redacted': 'events',
  'submission.reminded': 'events',
} as const satisfies Record<SubmissionEvent, 'events' | 'deliberations'>;

/** What those to whom no deliberation is told hear of the last one: that the reading is over, not who said what. */
export const readingEnded = 'a terminé la relecture';

/**
 * Whether a reading came well to its end by an event that led a submission from one state to another: by the last
 * opinion, or because what held it back was set aside.
 */
export function endsReading(from: string | null, to: string | null): boolean {
  return (from === 'reviewing' || from === 'rewriting') && (to === 'awaiting-validation' || to === 'validated');
}

/** The kinds of events that go with a part. */
export function eventsOfPart(part: 'events' | 'deliberations'): SubmissionEvent[] {
  return (Object.keys(partOfEvent) as SubmissionEvent[]).filter((event) => partOfEvent[event] === part);
}
