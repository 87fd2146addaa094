export { EditorialModule } from './editorial.module';
export { ErasingAgain } from './redactions/erasing-again.service';
export { SubmissionActions } from './workflow/submission-actions.service';
