export { DeskModule } from './desk.module';
export { RunningSubmissions } from './lists/running-submissions.service';
