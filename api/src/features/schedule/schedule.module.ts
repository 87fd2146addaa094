import { Module } from '@nestjs/common';
import { EditorialModule } from '#rooms/editorial';
import { NoticesModule } from '#rooms/notices';
import { SubmissionsModule } from '#rooms/submissions';
import { PublicationSchedule } from './publication-schedule.service';
import { Tending } from './tending.service';

/** What happens to submissions by itself: at its hour, and every working morning. */
@Module({
  imports: [EditorialModule, NoticesModule, SubmissionsModule],
  providers: [PublicationSchedule, Tending],
})
export class ScheduleModule {}
