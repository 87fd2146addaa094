import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SubmissionBox, SubmissionList, SubmissionSearch, SubmissionSummary } from '@recueil/contracts';
import { awaitedPeople, can, stateWords } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { ActivePeople, CircumstancesService, type SubmissionRow } from '#rooms/submissions';
import { HeadlineRepository } from '../views/headline.repository';
import { noHeadline, seenTitle, summaryOf } from '../views/submission-summaries';
import { filtersOf, sift } from './list-filters';
import { inOrder } from './list-order';
import { ListedSubmission } from './listed-submission';
import { SubmissionListRepository } from './submission-list.repository';

const defaultPageSize = 20;
const rolesOf = { committee: ['member', 'secretary'], secretariat: ['secretary'] } as const;

/**
 * Lists of submissions: a bounded number of queries, whatever their length. Who is awaited, late or stuck follows from
 * rules that SQL does not know, so that every row of a box is read; but the texts are those of the page alone.
 */
@Injectable()
export class SubmissionLists {
  constructor(
    private readonly lists: SubmissionListRepository,
    private readonly circumstances: CircumstancesService,
    private readonly people: ActivePeople,
    private readonly headlines: HeadlineRepository,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `forbidden` for a box that is not the caller's. */
  async list(caller: Caller, search: SubmissionSearch): Promise<SubmissionList> {
    const { box, filter = 'all', theme, state, page = 1, pageSize = defaultPageSize } = search;
    const now = this.clock.now();
    const submissions = sift(await this.submissions(caller, box, now), search, caller.actor.id, now);
    const placed = submissions.filter(({ submission: { row } }) => inTheme(row, theme) && inState(row, state));
    const passing = submissions.filter(({ filters }) => filters.has(filter)).map(({ submission }) => submission);
    const ofTheme = passing.filter(({ row }) => inTheme(row, theme));
    const ofState = passing.filter(({ row }) => inState(row, state));
    const kept = ofTheme.filter(({ row }) => inState(row, state));
    const sort = search.sort ?? (box === 'mine' ? 'age' : 'deadline');
    const sorted = inOrder(kept, sort, sort === 'title' ? await this.titles(caller, kept) : new Map());
    return {
      items: await this.summaries(caller, sorted.slice((page - 1) * pageSize, page * pageSize), now),
      total: kept.length,
      page,
      pageSize,
      counts: Object.fromEntries(
        filtersOf[box].map((one) => [one, placed.filter(({ filters }) => filters.has(one)).length]),
      ),
      themes: countThemes(ofState),
      states: countStates(ofTheme, now),
    };
  }

  /** Everything in a box, as it stands at that moment. */
  async submissions(caller: Caller, box: SubmissionBox, now: Date): Promise<ListedSubmission[]> {
    const action = box === 'mine' ? 'list-mine' : 'list-committee';
    requireAllowed(can(caller.actor, action, { record: 'submission', collection: true }));
    const { id, grants } = caller.actor;
    const rows = box === 'mine' ? await this.lists.mine(id) : await this.lists.ofCommittees(id, grants, rolesOf[box]);
    if (rows.length === 0) return [];
    const circumstances = await this.circumstances.ofAll(this.database.manager, rows);
    return rows.flatMap((row) => {
      const around = circumstances.get(row.id);
      return around ? [new ListedSubmission(row, around, now)] : [];
    });
  }

  async summaries(caller: Caller, submissions: readonly ListedSubmission[], now: Date): Promise<SubmissionSummary[]> {
    const { manager } = this.database;
    const headlines = await this.headlines.of(
      manager,
      submissions.map(({ row }) => row.id),
    );
    const awaited = submissions.flatMap(({ submission, circumstances }) =>
      awaitedPeople(submission, circumstances, now),
    );
    const parts = submissions.flatMap(({ row }) => [row.authorId, row.penHolderId].flatMap((id) => id ?? []));
    const names = await this.people.names(manager, [...awaited, ...parts]);
    return submissions.map((submission) => {
      const { row, circumstances } = submission;
      const { text } = submission.sight(caller.actor);
      return summaryOf(row, headlines.get(row.id) ?? noHeadline, caller.actor, text, circumstances, names, now);
    });
  }

  /** The titles under which the caller knows them: what they do not see puts nothing in order. */
  private async titles({ actor }: Caller, submissions: readonly ListedSubmission[]): Promise<Map<string, string>> {
    const titles = await this.headlines.titles(
      this.database.manager,
      submissions.map(({ row }) => row.id),
    );
    return new Map(
      submissions.map((submission) => [
        submission.row.id,
        seenTitle(submission.row, titles.get(submission.row.id) ?? noHeadline, submission.sight(actor).text),
      ]),
    );
  }
}

function inTheme({ theme }: SubmissionRow, wanted?: string): boolean {
  return wanted === undefined || theme?.slug === wanted;
}

function inState({ state }: SubmissionRow, wanted?: string): boolean {
  return wanted === undefined || state === wanted;
}

function countThemes(submissions: readonly ListedSubmission[]): SubmissionList['themes'] {
  const groups = Map.groupBy(submissions, ({ row }) => row.theme?.slug ?? '');
  return [...groups]
    .flatMap(([slug, of]) => (slug === '' ? [] : [{ slug, label: of[0]?.row.theme?.label ?? slug, count: of.length }]))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'fr'));
}

function countStates(submissions: readonly ListedSubmission[], now: Date): SubmissionList['states'] {
  const counts = Map.groupBy(submissions, ({ row }) => row.state);
  return [...counts].flatMap(([state, of]) => {
    const [first] = of;
    if (first === undefined) return [];
    const { step } = stateWords(first.submission, 'other', first.circumstances, now);
    return [{ state, label: step.replace(/ \(.*| ?, .*/, ''), count: of.length }];
  });
}
