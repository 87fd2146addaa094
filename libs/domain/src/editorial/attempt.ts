import type { Actor, Side } from '../access/actor';
import type { SubmissionFacts } from '../access/facts';
import { localDateOf } from './calendar/local-time';
import type { LocalDate } from './calendar/working-days';
import { factsOf, type Circumstances } from './circumstances';
import type { Submission } from './submission';
import { rowFor } from './table/workflow';
import type { WorkflowAction, WorkflowRow } from './table/row';

/** What publishes by itself: nobody, and no policy applies to it. */
export const scheduler = { id: null, scheduler: true } as const;
export type Performer = Actor | typeof scheduler;

/** What comes with an action. */
export interface ActionInput {
  /** Of the submission, as the person saw it. */
  version: number;
  reason?: string;
  /** For `contest`: the reason, by section. */
  sectionReasons?: Readonly<Record<string, string>>;
  /** The hash of the text that the person was shown. */
  contentHash?: string;
  personId?: string;
  side?: Side;
  date?: LocalDate;
  /** For `decline`: the sheet that tells the same practice. */
  duplicateOf?: string;
  /** For opinions: the points of the reading grid that were found blocking. */
  blockingPoints?: readonly string[];
}

/** Someone tries something: all that the steps of `applyAction` look at. */
export interface Attempt {
  submission: Submission;
  action: WorkflowAction;
  /** Undefined when the action is not possible in this state. */
  row: WorkflowRow | undefined;
  performer: Performer;
  input: ActionInput;
  circumstances: Circumstances;
  facts: SubmissionFacts;
  now: Date;
  today: LocalDate;
}

export function attempt(
  submission: Submission,
  action: WorkflowAction,
  performer: Performer,
  input: ActionInput,
  circumstances: Circumstances,
  now: Date,
): Attempt {
  const row = rowFor(action, submission.state);
  const facts = factsOf(submission, circumstances, now);
  const today = localDateOf(now, circumstances.settings.timeZone);
  return { submission, action, row, performer, input, circumstances, facts, now, today };
}

export function isScheduler(performer: Performer): performer is typeof scheduler {
  return 'scheduler' in performer;
}

/** The active account that the input names. */
export function chosenPerson({ input, circumstances }: Attempt): Actor | undefined {
  return circumstances.people.find(({ id }) => id !== null && id === input.personId);
}
