import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  SubmissionBox,
  SubmissionFilter,
  SubmissionList,
  SubmissionSearch,
  SubmissionSort,
  SubmissionSummary,
} from '@recueil/contracts';
import { awaitedPeople, blockedBy, can, openFileOf, publicationTime, stateWords } from '@recueil/domain';
import type { Caller } from '../../../core/access/caller';
import { requireAllowed } from '../../../core/access/require-allowed';
import { Clock } from '../../../core/clock/clock';
import { CircumstancesRepository } from '../circumstances.repository';
import { CircumstancesService, type KnownCircumstances } from '../circumstances.service';
import { submissionOf, type SubmissionRow } from '../stored-submission';
import { HeadlineRepository } from '../views/headline.repository';
import { summaryOf, type Headline } from '../views/submission-summaries';
import { isLate } from './is-late';
import { SubmissionListRepository } from './submission-list.repository';

/** A file with what it takes to say where it stands. */
export interface ListedFile {
  row: SubmissionRow;
  circumstances: KnownCircumstances;
}

const week = 7 * 86_400_000;
const defaultPageSize = 20;
const filtersOf: Record<SubmissionBox, readonly SubmissionFilter[]> = {
  mine: ['all'],
  committee: ['all', 'mine', 'unclaimed', 'late'],
  secretariat: ['all', 'to-assign', 'late', 'cannot-conclude', 'to-appear'],
};
const rolesOf = { committee: ['member', 'secretary'], secretariat: ['secretary'] } as const;

/** Lists of files: a bounded number of queries, whatever their length. */
@Injectable()
export class SubmissionLists {
  constructor(
    private readonly lists: SubmissionListRepository,
    private readonly circumstances: CircumstancesService,
    private readonly people: CircumstancesRepository,
    private readonly headlines: HeadlineRepository,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `forbidden` for a box that is not the caller's. */
  async list(caller: Caller, search: SubmissionSearch): Promise<SubmissionList> {
    const { box, filter = 'all', page = 1, pageSize = defaultPageSize } = search;
    const files = await this.files(caller, box);
    const placed = files.filter(({ row }) => inTheme(row, search.theme) && inState(row, search.state));
    const kept = placed.filter((file) => this.passes(file, filter, caller));
    const titles = search.sort === 'title' ? await this.titles(kept) : null;
    const sorted = sort(kept, search.sort ?? (box === 'mine' ? 'age' : 'deadline'), titles);
    const shown = sorted.slice((page - 1) * pageSize, page * pageSize);
    return {
      items: await this.summaries(caller, shown),
      total: kept.length,
      page,
      pageSize,
      counts: Object.fromEntries(
        filtersOf[box].map((one) => [one, placed.filter((file) => this.passes(file, one, caller)).length]),
      ),
      themes: countThemes(files.filter((file) => inState(file.row, search.state) && this.passes(file, filter, caller))),
      states: this.countStates(
        files.filter((file) => inTheme(file.row, search.theme) && this.passes(file, filter, caller)),
      ),
    };
  }

  /** Everything in a box, with its circumstances. */
  async files(caller: Caller, box: SubmissionBox): Promise<ListedFile[]> {
    const action = box === 'mine' ? 'list-mine' : 'list-committee';
    requireAllowed(can(caller.actor, action, { record: 'submission', collection: true }));
    const { id, grants } = caller.actor;
    const rows = box === 'mine' ? await this.lists.mine(id) : await this.lists.ofCommittees(id, grants, rolesOf[box]);
    if (rows.length === 0) return [];
    const circumstances = await this.circumstances.ofAll(this.database.manager, rows);
    return rows.flatMap((row) => {
      const around = circumstances.get(row.id);
      return around ? [{ row, circumstances: around }] : [];
    });
  }

  async summaries(caller: Caller, files: readonly ListedFile[]): Promise<SubmissionSummary[]> {
    const { manager } = this.database;
    const headlines = await this.headlines.of(
      manager,
      files.map(({ row }) => row.id),
    );
    const now = this.clock.now();
    const awaited = files.flatMap(({ row, circumstances }) => awaitedPeople(submissionOf(row), circumstances, now));
    const parts = files.flatMap(({ row }) => [row.authorId, row.penHolderId].flatMap((id) => id ?? []));
    const names = await this.people.names(manager, [...awaited, ...parts]);
    return files.map(({ row, circumstances }) =>
      summaryOf(row, headlines.get(row.id) ?? unknown, caller.actor, circumstances, names, now),
    );
  }

  private passes({ row, circumstances }: ListedFile, filter: SubmissionFilter, caller: Caller): boolean {
    const submission = submissionOf(row);
    const now = this.clock.now();
    switch (filter) {
      case 'all':
        return true;
      case 'mine':
        return (
          row.penHolderId === caller.actor.id || awaitedPeople(submission, circumstances, now).includes(caller.actor.id)
        );
      case 'unclaimed':
      case 'to-assign':
        return row.state === 'submitted';
      case 'late':
        return isLate(row, circumstances, now);
      case 'cannot-conclude':
        return blockedBy({}, [openFileOf(submission, circumstances, now)], circumstances.people).length > 0;
      case 'to-appear': {
        const time = publicationTime(submission, circumstances.settings);
        return time !== null && time.getTime() - now.getTime() <= week;
      }
    }
  }

  private countStates(files: readonly ListedFile[]): SubmissionList['states'] {
    const counts = Map.groupBy(files, ({ row }) => row.state);
    return [...counts].flatMap(([state, of]) => {
      const [first] = of;
      if (first === undefined) return [];
      const { step } = stateWords(submissionOf(first.row), 'other', first.circumstances, this.clock.now());
      return [{ state, label: step.replace(/ \(.*| ?, .*/, ''), count: of.length }];
    });
  }

  private async titles(files: readonly ListedFile[]): Promise<Map<string, Headline>> {
    return this.headlines.of(
      this.database.manager,
      files.map(({ row }) => row.id),
    );
  }
}

const unknown: Headline = { title: '', organisation: '', sentTitle: null, words: 0, place: null };

function inTheme({ theme }: SubmissionRow, wanted?: string): boolean {
  return wanted === undefined || theme?.slug === wanted;
}

function inState({ state }: SubmissionRow, wanted?: string): boolean {
  return wanted === undefined || state === wanted;
}

function sort(files: readonly ListedFile[], by: SubmissionSort, titles: Map<string, Headline> | null): ListedFile[] {
  if (by === 'title') {
    const title = ({ row }: ListedFile): string => titles?.get(row.id)?.title ?? '';
    return files.toSorted((one, other) => title(one).localeCompare(title(other), 'fr'));
  }
  if (by === 'age')
    return files.toSorted((one, other) => one.row.stateSince.getTime() - other.row.stateSince.getTime());
  const due = ({ row }: ListedFile): string => row.dueOn ?? '9999';
  return files.toSorted((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0));
}

function countThemes(files: readonly ListedFile[]): SubmissionList['themes'] {
  const groups = Map.groupBy(files, ({ row }) => row.theme?.slug ?? '');
  return [...groups]
    .flatMap(([slug, of]) => (slug === '' ? [] : [{ slug, label: of[0]?.row.theme?.label ?? slug, count: of.length }]))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'fr'));
}
