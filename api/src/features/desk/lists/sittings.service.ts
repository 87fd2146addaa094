import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sitting } from '@recueil/contracts';
import { can } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { HeadlineRepository } from '../views/headline.repository';
import { readingMinutes } from '../views/submission-summaries';
import type { ListedSubmission } from './listed-submission';
import { SubmissionLists } from './submission-lists.service';

type Task = Sitting['items'][number]['task'];

/** What each task takes besides reading the submission through, in minutes. */
const efforts: Record<Task, { label: string; minutes: number }> = {
  read: { label: 'À relire', minutes: 5 },
  rewrite: { label: 'À réécrire', minutes: 20 },
  assign: { label: 'À confier', minutes: 2 },
  'take-up': { label: 'À prendre', minutes: 3 },
};

interface SubmissionTask {
  submission: ListedSubmission;
  task: Task;
}

/** « J’ai 45 minutes » : a list that fits, the most urgent first. */
@Injectable()
export class Sittings {
  constructor(
    private readonly lists: SubmissionLists,
    private readonly headlines: HeadlineRepository,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async plan(caller: Caller, minutes: number): Promise<Sitting> {
    const now = this.clock.now();
    const submissions = await this.lists.submissions(caller, 'committee', now);
    const tasks = submissions.flatMap((submission) => {
      const task = taskOf(submission, caller);
      return task === null ? [] : [{ submission, task, rank: rank(submission, task) }];
    });
    const urgent = tasks.toSorted((one, other) => one.rank - other.rank);
    const kept = whatFits(minutes, await this.timed(urgent));
    const summaries = await this.lists.summaries(
      caller,
      kept.map(({ submission }) => submission),
      now,
    );
    return {
      minutes,
      planned: kept.reduce((sum, { taskMinutes }) => sum + taskMinutes, 0),
      items: kept.flatMap(({ task, taskMinutes }, index) => {
        const summary = summaries[index];
        return summary === undefined ? [] : [{ ...summary, task, taskLabel: efforts[task].label, taskMinutes }];
      }),
      left: tasks.length - kept.length,
    };
  }

  /** Each task with the time that it takes. */
  private async timed(tasks: readonly SubmissionTask[]): Promise<(SubmissionTask & { taskMinutes: number })[]> {
    const ids = tasks.map(({ submission }) => submission.row.id);
    const words = await this.headlines.words(this.database.manager, ids);
    return tasks.map(({ submission, task }) => ({
      submission,
      task,
      taskMinutes: readingMinutes(words.get(submission.row.id) ?? 0) + efforts[task].minutes,
    }));
  }
}

function taskOf(submission: ListedSubmission, { actor }: Caller): Task | null {
  const { state, penHolderId } = submission.row;
  if (state === 'reviewing')
    return submission.awaits(actor.id) && can(actor, 'approve', submission.facts()).allowed ? 'read' : null;
  if (state === 'rewriting') return penHolderId === actor.id ? 'rewrite' : null;
  if (state !== 'submitted') return null;
  const facts = submission.facts();
  if (can(actor, 'take-up', facts).allowed) return 'take-up';
  return can(actor, 'assign', facts).allowed ? 'assign' : null;
}

/** What is asked of the caller goes before what they may take; then what is late, then what is due. */
function rank(submission: ListedSubmission, task: Task): number {
  const { dueOn } = submission.row;
  const due = dueOn === null ? 9e15 : Date.parse(dueOn);
  const late = submission.isLate() ? 0 : 1e16;
  return due + late + (task === 'take-up' ? 1e17 : 0);
}

/** The tasks that fit one after the other; one that does not leaves its place to those behind it. */
function whatFits<T extends { taskMinutes: number }>(minutes: number, tasks: readonly T[]): T[] {
  let left = minutes;
  return tasks.filter(({ taskMinutes }) => {
    if (taskMinutes > left) return false;
    left -= taskMinutes;
    return true;
  });
}
