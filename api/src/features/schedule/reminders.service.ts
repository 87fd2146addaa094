import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  addWorkingDays,
  awaitedPeople,
  daysLate,
  localDateOf,
  noticeKinds,
  standInsOf,
  type Notice,
} from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { Notifications } from '#rooms/notices';
import {
  CircumstancesService,
  SubmissionRecords,
  Submissions,
  submissionOf,
  type OpenedSubmission,
} from '#rooms/submissions';

/** Reminders of deadlines: whoever is awaited is told, then those who may validate in the author's absence. */
@Injectable()
export class Reminders {
  constructor(
    private readonly submissions: Submissions,
    private readonly records: SubmissionRecords,
    private readonly circumstances: CircumstancesService,
    private readonly notifications: Notifications,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async send(): Promise<void> {
    const today = this.circumstances.today;
    const { reminders } = await this.circumstances.settings(this.database.manager);
    const ahead = daysAhead(reminders);
    const due = await this.submissions.dueWithin(this.database.manager, today, ahead);
    for (const id of due) await this.sendOne(id, today);
  }

  /** At most one reminder a day and submission: the last one that is due, and not given yet. */
  private async sendOne(id: string, today: string): Promise<void> {
    await this.work.run(async (manager) => {
      const opened = await this.submissions.lock(manager, id);
      const dueOn = opened?.row.dueOn ?? null;
      if (opened === null || dueOn === null) return;
      const { row, copy, circumstances } = opened;
      const told = [];
      for (const { day, notices } of this.due(opened, dueOn, today)) {
        if (await this.records.remind(manager, id, dueOn, day)) told.push(...notices);
      }
      await this.notifications.tell(manager, submissionOf(row), told, {
        key: `reminder:${id}:${dueOn}:${today}`,
        actorId: null,
        reason: '',
        title: copy.content.title,
        proposedText: null,
        together: true,
        circumstances,
      });
    });
  }

  /** What may be told today, each by the day from which it may. */
  private due(
    { row, circumstances }: OpenedSubmission,
    dueOn: string,
    today: string,
  ): { day: string; notices: Notice[] }[] {
    const { settings } = circumstances;
    const submission = submissionOf(row);
    const now = this.clock.now();
    const since = localDateOf(row.stateSince, settings.timeZone);
    const days = settings.reminders.map((count) => addWorkingDays(dueOn, count));
    const passed = days.filter((day) => day <= today && day > since).sort();
    const last = passed.slice(-1).map((day) => ({
      day,
      notices: awaitedPeople(submission, circumstances, now).map((personId) => noticeOf(personId, 'reminder')),
    }));
    const isOverdue = daysLate(submission, today, settings) >= settings.standInAfterDays;
    if (row.state !== 'awaiting-validation' || !isOverdue) return last;
    const notices = standInsOf(submission, circumstances, now).map((id) => noticeOf(id, 'to-validate-instead'));
    return [...last, { day: addWorkingDays(dueOn, settings.standInAfterDays), notices }];
  }
}

function noticeOf(personId: string, kind: 'reminder' | 'to-validate-instead'): Notice {
  return { personId, kind, asks: noticeKinds[kind].asks };
}

/** Calendar days within which the earliest reminder of a deadline may fall, weekends and holidays included. */
function daysAhead(reminders: readonly number[]): number {
  return 7 + 2 * Math.max(0, ...reminders.map((count) => -count));
}
