import type { SubmissionState } from '../access/facts';

/** How long a step may take: so many working days, or the nth meeting of the committee to come. */
export type DeadlineRule =
  | { workingDays: number }
  /** `orWorkingDays` serves while the committee has not set that many dates. */
  | { meetings: number; orWorkingDays: number };

/** What an installation chooses about its workflow. */
export interface EditorialSettings {
  /** IANA name. */
  timeZone: string;
  /** null: the step has no deadline. */
  deadlines: Record<SubmissionState, DeadlineRule | null>;
  /** In working days from the deadline: before it when negative. */
  reminders: readonly number[];
  /** How many working days past the deadline the author's stand-ins may validate. */
  standInAfterDays: number;
  /** Up to so many words changed, the author's correction is a small one. */
  smallAmendmentWords: number;
}

export const defaultSettings: EditorialSettings = {
  timeZone: 'Europe/Paris',
  deadlines: {
    draft: null,
    submitted: { workingDays: 5 },
    returned: { workingDays: 15 },
    rewriting: { workingDays: 10 },
    reviewing: { workingDays: 5 },
    'awaiting-validation': { workingDays: 10 },
    validated: null,
    published: null,
    withdrawn: null,
    declined: null,
  },
  reminders: [-2, 1, 5],
  standInAfterDays: 10,
  smallAmendmentWords: 12,
};
