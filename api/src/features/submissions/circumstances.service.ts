import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  defaultSettings,
  localDateOf,
  missingParts,
  type Circumstances,
  type CurrentText,
  type EditorialSettings,
} from '@recueil/domain';
import type { Extent } from '@recueil/text';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Settings } from '#rooms/settings';
import { CircumstancesRepository, type ActivePerson } from './circumstances.repository';
import type { SubmissionRow } from './stored-submission';
import type { WorkingCopy } from './text-in-progress.repository';

/** What the workflow must know and a submission does not hold, with the people as they can be told. */
export interface KnownCircumstances extends Circumstances {
  people: readonly ActivePerson[];
}

/** Gathers what surrounds a submission: people, absences, meetings, settings. Three queries. */
@Injectable()
export class CircumstancesService {
  constructor(
    private readonly repository: CircumstancesRepository,
    private readonly clock: Clock,
    private readonly stored: Settings,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  get timeZone(): string {
    return this.config.timeZone;
  }

  get today(): string {
    return localDateOf(this.clock.now(), this.timeZone);
  }

  /** What the installation chose, as it counts in this transaction. */
  async settings(manager: EntityManager): Promise<EditorialSettings> {
    const { deadlines, ...others } = await this.stored.value('delays', manager);
    return {
      timeZone: this.timeZone,
      deadlines: { ...defaultSettings.deadlines, ...deadlines },
      ...others,
    };
  }

  /** `named`: people whom an action names, besides those who have a part already. */
  async of(
    manager: EntityManager,
    row: SubmissionRow,
    text: Pick<WorkingCopy, 'content' | 'contentHash'>,
    { named = [], extent = unchanged }: { named?: readonly string[]; extent?: Extent } = {},
  ): Promise<KnownCircumstances> {
    const people = await this.repository.people(manager, committeesOf([row]), [...partakers(row), ...named]);
    const { meetings, absentIds, load } = await this.repository.surroundings(manager, row.committeeId, this.today);
    const current: CurrentText = {
      contentHash: text.contentHash,
      missing: missingParts(text.content),
      extent,
    };
    const ids = { newRevisionId: newId(), newSubmissionId: newId() };
    const settings = await this.settings(manager);
    return { ...this.assembled(row, { people, meetings, absentIds, load, settings }, current), ...ids };
  }

  /**
   * Of many submissions at once, in three queries. To look at, not to act on: what their texts lack is not known, and
   * there are no identifiers for what an action would insert.
   */
  async ofAll(manager: EntityManager, rows: readonly SubmissionRow[]): Promise<Map<string, KnownCircumstances>> {
    const people = await this.repository.people(manager, committeesOf(rows), rows.flatMap(partakers));
    const { absentIds, load } = await this.repository.surroundings(manager, null, this.today);
    const settings = await this.settings(manager);
    const unknown: CurrentText = { contentHash: '', missing: [], extent: unchanged };
    return new Map(
      rows.map((row) => [row.id, this.assembled(row, { people, meetings: [], absentIds, load, settings }, unknown)]),
    );
  }

  private assembled(
    row: SubmissionRow,
    around: {
      people: ActivePerson[];
      meetings: string[];
      absentIds: string[];
      load: Record<string, number>;
      settings: EditorialSettings;
    },
    text: CurrentText,
  ): KnownCircumstances {
    return {
      settings: around.settings,
      preset: row.preset ?? 'mixed',
      exclusion: row.exclusion ?? 'none',
      authorService: row.authorService,
      authorOrganisationId: row.authorOrganisationId,
      authorDisabled: row.authorDisabled,
      people: around.people,
      absentIds: around.absentIds,
      readingLoad: around.load,
      meetings: around.meetings,
      text,
      sheetArchived: row.archived,
      openElsewhere: row.openElsewhere,
      newRevisionId: '',
      newSubmissionId: '',
    };
  }
}

function committeesOf(rows: readonly SubmissionRow[]): string[] {
  return [...new Set(rows.flatMap(({ committeeId }) => committeeId ?? []))];
}

/** Everyone who has a part in the submission by name. */
function partakers(row: SubmissionRow): string[] {
  const one = [row.authorId, row.penHolderId, row.returnToId].flatMap((id) => id ?? []);
  const many = [row.coAuthorIds, row.delegateIds, row.readersNamed, row.adHocMembers.map(({ personId }) => personId)];
  return [...one, ...many.flat()];
}

/** Of a text that nobody corrects. */
const unchanged: Extent = { words: 0, onlyWords: true };
