import { Injectable } from '@nestjs/common';
import type { Sitting, SubmissionSummary } from '@recueil/contracts';
import { awaitedPeople, can, factsOf } from '@recueil/domain';
import type { Caller } from '../../../core/access/caller';
import { Clock } from '../../../core/clock/clock';
import { submissionOf } from '../stored-submission';
import { isLate } from './is-late';
import { SubmissionLists, type ListedFile } from './submission-lists.service';

type Task = Sitting['items'][number]['task'];

/** What each task takes besides reading the file through, in minutes. */
const efforts: Record<Task, { label: string; minutes: number }> = {
  read: { label: 'À relire', minutes: 5 },
  rewrite: { label: 'À réécrire', minutes: 20 },
  assign: { label: 'À confier', minutes: 2 },
  'take-up': { label: 'À prendre', minutes: 3 },
};

/** « J’ai 45 minutes » : a list that fits, the most urgent first. */
@Injectable()
export class Sittings {
  constructor(
    private readonly lists: SubmissionLists,
    private readonly clock: Clock,
  ) {}

  async plan(caller: Caller, minutes: number): Promise<Sitting> {
    const files = await this.lists.files(caller, 'committee');
    const tasks = files.flatMap((file) => {
      const task = this.taskOf(file, caller);
      return task === null ? [] : [{ file, task }];
    });
    const urgent = tasks.toSorted((one, other) => this.rank(one) - this.rank(other));
    const summaries = await this.lists.summaries(
      caller,
      urgent.map(({ file }) => file),
    );
    const planned = summaries.flatMap((summary, index) => {
      const task = urgent[index]?.task;
      return task === undefined ? [] : [{ task, summary }];
    });
    return fit(minutes, planned);
  }

  private taskOf({ row, circumstances }: ListedFile, caller: Caller): Task | null {
    const submission = submissionOf(row);
    const now = this.clock.now();
    const mine = awaitedPeople(submission, circumstances, now).includes(caller.actor.id);
    const facts = factsOf(submission, circumstances, now);
    if (row.state === 'reviewing' && can(caller.actor, 'approve', facts).allowed && mine) return 'read';
    if (row.state === 'rewriting' && row.penHolderId === caller.actor.id) return 'rewrite';
    if (row.state !== 'submitted') return null;
    if (can(caller.actor, 'take-up', facts).allowed) return 'take-up';
    return can(caller.actor, 'assign', facts).allowed ? 'assign' : null;
  }

  /** What is asked of the caller goes before what they may take; then what is late, then what is due. */
  private rank({ file: { row, circumstances }, task }: { file: ListedFile; task: Task }): number {
    const due = row.dueOn === null ? 9e15 : Date.parse(row.dueOn);
    const late = isLate(row, circumstances, this.clock.now()) ? 0 : 1e16;
    return due + late + (task === 'take-up' ? 1e17 : 0);
  }
}

function fit(minutes: number, tasks: readonly { task: Task; summary: SubmissionSummary }[]): Sitting {
  const items: Sitting['items'] = [];
  let planned = 0;
  for (const { task, summary } of tasks) {
    const taskMinutes = summary.readingMinutes + efforts[task].minutes;
    if (planned + taskMinutes > minutes) continue;
    planned += taskMinutes;
    items.push({ ...summary, task, taskLabel: efforts[task].label, taskMinutes });
  }
  return { minutes, planned, items, left: tasks.length - items.length };
}
