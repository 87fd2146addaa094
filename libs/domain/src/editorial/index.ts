/** From an idea to a published sheet: the workflow as one table, and what follows from it. */
export { applyAction, offeredActions, type EditorialJob, type Effects, type Outcome } from './apply-action';
export { isScheduler, scheduler, type ActionInput, type Performer } from './attempt';
export { awaitedPeople, secretariatOf, standInsOf } from './awaited';
export { instantAt, localDateOf, nextPublicationSlot } from './calendar/local-time';
export {
  addWorkingDays,
  isLocalDate,
  isWorkingDay,
  publicHolidays,
  workingDaysBetween,
  type LocalDate,
} from './calendar/working-days';
export { factsOf, openSubmissionOf, type Circumstances, type CurrentText } from './circumstances';
export { daysInStep, daysLate, nextReminder, publicationTime, timeSpent, turnOf } from './deadlines';
export { textIsValidated } from './guards';
export { stateWords, type StateWords, type Viewer } from './labels';
export { newSubmission, type Beginning } from './new-submission';
export type { Notice } from './notices';
export { countingOpinions, opinionsAsked, opinionsSuffice } from './opinions';
export { collegeIsComplete, nameReaders } from './readers';
export type { Problem } from './refusals';
export { defaultSettings, type DeadlineRule, type EditorialSettings } from './settings';
export type {
  Opinion,
  RevisionKind,
  RevisionRef,
  Submission,
  Turn,
  ValidationBasis,
  ValidationRef,
} from './submission';
export { submissionEvents, type SubmissionEvent } from './table/event-words';
export { isSheetAction, offeredClaim, offeredSheetActions } from './offered-sheet-actions';
export { sheetRefusal, type StandingSheet } from './sheet-needs';
export { claimRows } from './table/claim-rows';
export { claimAnswers } from './table/claim-words';
export type { FieldKind } from './table/fields';
export { noticeKinds, noticeSubject, type NoticeKind } from './table/notice-kinds';
export { offer, type ActionField, type ActionPlace, type OfferedAction } from './table/offered-action';
export { sheetNotices, type SheetNews, type SheetNoticeKind } from './table/sheet-notices';
export type {
  ClaimEvent,
  OpenedState,
  SheetAction,
  SheetDestination,
  SheetEffect,
  SheetEvent,
  SheetRecipient,
  SheetRow,
  SheetTurningPoint,
} from './table/sheet-row';
export { sheetDestination, sheetRowFor, sheetRows } from './table/sheet-rows';
export { sheetWords } from './table/sheet-words';
export type { Workflow, WorkflowAction, WorkflowRow } from './table/row';
export { rowFor, workflow, workflowActions } from './table/workflow';
export { validateSheetActions } from './validate-sheet-actions';
export { validateWorkflow } from './validate-workflow';
