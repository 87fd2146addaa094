export { EditorialModule } from './editorial.module';
export { SubmissionActions } from './workflow/submission-actions.service';
