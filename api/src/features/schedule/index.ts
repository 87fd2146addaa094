export { ScheduleModule } from './schedule.module';
export { PublicationSchedule } from './publication-schedule.service';
export { Tending } from './tending.service';
