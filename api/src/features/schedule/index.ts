export { ScheduleModule } from './schedule.module';
export { PublicationSchedule } from './publication-schedule.service';
export { MorningRound } from './morning-round.service';
