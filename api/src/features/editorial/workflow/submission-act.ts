import type { ActionRequest } from '@recueil/contracts';
import type { Performer, WorkflowAction } from '@recueil/domain';
import type { KnownCircumstances, SubmissionRow, WorkingCopy } from '#rooms/submissions';

/** Who asks for which action, and what they sent. */
export interface AskedAction {
  action: WorkflowAction;
  performer: Performer;
  request: Omit<ActionRequest, 'action'>;
}

/** What somebody does with a submission, with all that is known of it before the workflow judges. */
export interface SubmissionAct extends AskedAction {
  row: SubmissionRow;
  circumstances: KnownCircumstances;
  /** The text that the action would freeze. */
  text: WorkingCopy;
}
