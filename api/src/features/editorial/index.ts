export { EditorialModule } from './editorial.module';
export { PublicationSchedule } from './schedule/publication-schedule.service';
export { Tending } from './schedule/tending.service';
export { SubmissionActions } from './workflow/submission-actions.service';
