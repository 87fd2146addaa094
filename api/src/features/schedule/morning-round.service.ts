import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { addWorkingDays, instantAt, localDateOf } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { Summaries } from '#rooms/notices';
import { CircumstancesService } from '#rooms/submissions';
import { PublicationSchedule } from './publication-schedule.service';
import { Reminders } from './reminders.service';

/** The hour of the round, where people are. */
const roundHour = 8;

/** Every working morning: what was due is published, who is awaited is reminded, stand-ins are told that they may act. */
@Injectable()
export class MorningRound implements OnApplicationBootstrap {
  constructor(
    private readonly schedule: PublicationSchedule,
    private readonly reminders: Reminders,
    private readonly summaries: Summaries,
    private readonly circumstances: CircumstancesService,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.planNext();
  }

  async make(): Promise<void> {
    await this.schedule.publishDue();
    await this.reminders.send();
    await this.summaries.sendWhatIsAsked();
    await this.planNext();
  }

  /** The next morning, unless that is planned. Once for all servers. */
  async planNext(): Promise<void> {
    const { timeZone } = this.circumstances;
    const next = addWorkingDays(localDateOf(this.clock.now(), timeZone), 1);
    const at = instantAt(next, roundHour, timeZone);
    await this.work.run((manager) => this.jobs.plan(manager, 'tend-submissions', {}, { key: 'tend-submissions', at }));
  }
}
