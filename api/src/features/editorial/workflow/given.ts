import type { ActionRequest } from '@recueil/contracts';
import type { Performer, WorkflowAction } from '@recueil/domain';
import type { KnownCircumstances, SubmissionRow, WorkingCopy } from '#rooms/submissions';

/** All that is known of an action before the workflow judges it. */
export interface Given {
  row: SubmissionRow;
  action: WorkflowAction;
  performer: Performer;
  request: Omit<ActionRequest, 'action'>;
  circumstances: KnownCircumstances;
  /** The text that the action would freeze. */
  text: WorkingCopy;
}
