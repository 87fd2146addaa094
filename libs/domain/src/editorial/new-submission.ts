import type { SubmissionState } from '../access/facts';
import { localDateOf } from './calendar/local-time';
import type { Circumstances } from './circumstances';
import { deadlineFrom } from './deadlines';
import type { Submission } from './submission';

/** What a run of the workflow begins with. A member who opens a revision holds the pen from the start. */
export interface Beginning {
  id: string;
  sheetId: string;
  state: SubmissionState;
  authorId: string | null;
  coAuthorIds: readonly string[];
  committeeId: string | null;
  penHolderId: string | null;
}

/** A submission that nothing has happened to. */
export function newSubmission(
  beginning: Beginning,
  { settings, meetings }: Pick<Circumstances, 'settings' | 'meetings'>,
  now: Date,
): Submission {
  return {
    ...beginning,
    version: 1,
    delegateIds: [],
    authorDelegated: false,
    adHocMembers: [],
    declaredInterestIds: [],
    returnToId: null,
    penHoldersThisRound:
      beginning.penHolderId === null || beginning.state !== 'rewriting' ? [] : [beginning.penHolderId],
    judgesThisRound: [],
    contestedThisRound: false,
    rounds: 0,
    revision: null,
    validation: null,
    opinions: [],
    readersNamed: [],
    readersUnavailable: [],
    smallAmendment: false,
    notBefore: null,
    scheduledFor: null,
    held: false,
    heldUntil: null,
    queuedAt: null,
    stateSince: now,
    dueOn: deadlineFrom(localDateOf(now, settings.timeZone), beginning.state, meetings, settings),
    pausedAt: null,
    pausedDays: 0,
    daysSpent: { author: 0, committee: 0 },
  };
}
