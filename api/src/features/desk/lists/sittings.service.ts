import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sitting } from '@recueil/contracts';
import { can } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { HeadlineRepository } from '../views/headline.repository';
import { readingMinutes } from '../views/submission-summaries';
import type { ListedFile } from './listed-file';
import { SubmissionLists } from './submission-lists.service';

type Task = Sitting['items'][number]['task'];

/** What each task takes besides reading the file through, in minutes. */
const efforts: Record<Task, { label: string; minutes: number }> = {
  read: { label: 'À relire', minutes: 5 },
  rewrite: { label: 'À réécrire', minutes: 20 },
  assign: { label: 'À confier', minutes: 2 },
  'take-up': { label: 'À prendre', minutes: 3 },
};

interface FileTask {
  file: ListedFile;
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
    const files = await this.lists.files(caller, 'committee', now);
    const tasks = files.flatMap((file) => {
      const task = taskOf(file, caller);
      return task === null ? [] : [{ file, task, rank: rank(file, task) }];
    });
    const urgent = tasks.toSorted((one, other) => one.rank - other.rank);
    const kept = whatFits(minutes, await this.timed(urgent));
    const summaries = await this.lists.summaries(
      caller,
      kept.map(({ file }) => file),
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
  private async timed(tasks: readonly FileTask[]): Promise<(FileTask & { taskMinutes: number })[]> {
    const ids = tasks.map(({ file }) => file.row.id);
    const words = await this.headlines.words(this.database.manager, ids);
    return tasks.map(({ file, task }) => ({
      file,
      task,
      taskMinutes: readingMinutes(words.get(file.row.id) ?? 0) + efforts[task].minutes,
    }));
  }
}

function taskOf(file: ListedFile, { actor }: Caller): Task | null {
  const { state, penHolderId } = file.row;
  if (state === 'reviewing')
    return file.awaits(actor.id) && can(actor, 'approve', file.facts()).allowed ? 'read' : null;
  if (state === 'rewriting') return penHolderId === actor.id ? 'rewrite' : null;
  if (state !== 'submitted') return null;
  const facts = file.facts();
  if (can(actor, 'take-up', facts).allowed) return 'take-up';
  return can(actor, 'assign', facts).allowed ? 'assign' : null;
}

/** What is asked of the caller goes before what they may take; then what is late, then what is due. */
function rank(file: ListedFile, task: Task): number {
  const { dueOn } = file.row;
  const due = dueOn === null ? 9e15 : Date.parse(dueOn);
  const late = file.isLate() ? 0 : 1e16;
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
