import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  awaitedPeople,
  instantAt,
  localDateOf,
  noticeKinds,
  addWorkingDays,
  daysLate,
  standInsOf,
  type Notice,
} from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { CircumstancesService, submissionOf } from '#rooms/submissions';
import { Notifications, Summaries } from '#rooms/notices';
import { SubmissionRepository } from '../submissions/submission.repository';
import { TextRepository } from '../submissions/text-in-progress.repository';
import { PublicationSchedule } from './publication-schedule.service';

/** The hour at which files are looked after, where people are. */
const tendingHour = 8;

/** Every working morning: what was due is published, who is awaited is reminded, stand-ins are told that they may act. */
@Injectable()
export class Tending implements OnApplicationBootstrap {
  constructor(
    private readonly schedule: PublicationSchedule,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly notifications: Notifications,
    private readonly summaries: Summaries,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.planNext();
  }

  async tend(): Promise<void> {
    await this.schedule.publishDue();
    await this.remind();
    await this.planNext();
  }

  /** The next morning, unless that is planned. Once for all servers. */
  async planNext(): Promise<void> {
    const { timeZone } = this.circumstances.settings;
    const next = addWorkingDays(localDateOf(this.clock.now(), timeZone), 1);
    const at = instantAt(next, tendingHour, timeZone);
    await this.work.run((manager) => this.jobs.plan(manager, 'tend-submissions', {}, { key: 'tend-submissions', at }));
  }

  private async remind(): Promise<void> {
    const today = this.circumstances.today;
    const ahead = daysAhead(this.circumstances.settings.reminders);
    const due = await this.submissions.dueWithin(this.database.manager, today, ahead);
    for (const id of due) await this.remindOne(id, today);
    await this.summaries.sendWhatIsAsked();
  }

  /** At most one reminder a day and file: the last one that is due, and not given yet. */
  private async remindOne(id: string, today: string): Promise<void> {
    await this.work.run(async (manager) => {
      const row = await this.submissions.lock(manager, id);
      const copy = row === null ? null : await this.texts.workingCopy(manager, id);
      if (row?.dueOn == null || copy === null) return;
      const { dueOn } = row;
      const submission = submissionOf(row);
      const circumstances = await this.circumstances.of(manager, row, copy);
      const { settings } = circumstances;
      const since = localDateOf(row.stateSince, settings.timeZone);
      const days = settings.reminders.map((count) => addWorkingDays(dueOn, count));
      const day = days
        .filter((one) => one <= today && one > since)
        .sort()
        .at(-1);
      const kinds: Notice[] = [];
      if (day !== undefined && (await this.submissions.remember(manager, id, dueOn, day))) {
        kinds.push(...awaitedPeople(submission, circumstances, this.clock.now()).map(reminderTo));
      }
      const late = daysLate(submission, today, settings);
      if (row.state === 'awaiting-validation' && late >= settings.standInAfterDays) {
        const opened = addWorkingDays(dueOn, settings.standInAfterDays);
        if (await this.submissions.remember(manager, id, dueOn, opened)) {
          kinds.push(
            ...standInsOf(submission, circumstances, this.clock.now()).map((personId): Notice => ({
              personId,
              kind: 'to-validate-instead',
              asks: noticeKinds['to-validate-instead'].asks,
            })),
          );
        }
      }
      const key = `reminder:${id}:${dueOn}:${today}`;
      await this.notifications.tell(manager, submission, kinds, {
        key,
        actorId: null,
        reason: '',
        title: copy.content.title,
        proposedText: null,
        together: true,
        circumstances,
      });
    });
  }
}

function reminderTo(personId: string): Notice {
  return { personId, kind: 'reminder', asks: noticeKinds.reminder.asks };
}

/** Calendar days within which the earliest reminder of a deadline may fall, weekends and holidays included. */
function daysAhead(reminders: readonly number[]): number {
  return 7 + 2 * Math.max(0, ...reminders.map((count) => -count));
}
