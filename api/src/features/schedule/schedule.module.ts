import { Module } from '@nestjs/common';
import { EditorialModule } from '#rooms/editorial';
import { NoticesModule } from '#rooms/notices';
import { SubmissionsModule } from '#rooms/submissions';
import { PublicationSchedule } from './publication-schedule.service';
import { MorningRound } from './morning-round.service';
import { Reminders } from './reminders.service';

/** What happens to submissions by itself: at its hour, and every working morning. */
@Module({
  imports: [EditorialModule, NoticesModule, SubmissionsModule],
  providers: [MorningRound, PublicationSchedule, Reminders],
  exports: [PublicationSchedule],
})
export class ScheduleModule {}
