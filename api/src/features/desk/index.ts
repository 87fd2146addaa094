export { DeskModule } from './desk.module';
export { RunningFiles } from './lists/running-files.service';
