import { daysLate, localDateOf } from '@recueil/domain';
import type { KnownCircumstances } from '../circumstances.service';
import { submissionOf, type SubmissionRow } from '../stored-submission';

/** Past its deadline, pauses not counted. */
export function isLate(row: SubmissionRow, { settings }: KnownCircumstances, now: Date): boolean {
  return daysLate(submissionOf(row), localDateOf(now, settings.timeZone), settings) > 0;
}
