import { Inject, Injectable } from '@nestjs/common';
import type { HistoryEntry, HistoryFilters, HistoryPage } from '@recueil/contracts';
import { can, visibilityOf, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { EventLog } from '#core/events/event-log';
import { csvLine } from './csv';
import { actionLabel, eventActions, eventSentence, settingName } from './event-sentences';
import { HistoryRepository, type EventRow, type HistoryScope } from './history.repository';

const pageSize = 50;
const rowsAtOnce = 1_000;
const heads = ['Date', 'Qui', 'Action', 'Objet', 'Ce qui s’est passé'];

type Reader = Actor & { id: string };

/** What happened, for those who may know: administrators all of it, secretaries what concerns their sheets. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly history: HistoryRepository,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The latest first; details for those alone who may see what was before and after. */
  async page(actor: Reader, filters: HistoryFilters, before: string | null): Promise<HistoryPage> {
    requireAllowed(can(actor, 'list', { record: 'history', collection: true }));
    const scope = scopeOf(actor);
    const rows = await this.history.find(actor.id, scope, filters, { before, count: pageSize + 1 });
    const shown = rows.slice(0, pageSize);
    const withDetails = can(actor, 'read-details', { record: 'history', committeeIds: [] }).allowed;
    const actions = eventActions.filter((action) => scope === 'everything' || action.startsWith('sheet.'));
    return {
      entries: shown.map((row) => entry(row, { withDetails })),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
      actions: actions.map((value) => ({ value, label: actionLabel(value) })),
    };
  }

  /** The history as a table, without details. That it was exported is entered before a line of it leaves. */
  async export(actor: Reader, filters: HistoryFilters): Promise<AsyncIterable<string>> {
    requireAllowed(can(actor, 'export', { record: 'history', collection: true }));
    const given = Object.entries(filters).filter(([, value]) => value !== undefined);
    await this.work.run((manager) =>
      this.events.append(manager, [
        {
          action: 'history.exported',
          actorId: actor.id,
          sheetId: null,
          facts: { filters: given.map(([name]) => name) },
          details: { after: Object.fromEntries(given) },
        },
      ]),
    );
    return this.lines(actor, filters);
  }

  private async *lines(actor: Reader, filters: HistoryFilters): AsyncIterable<string> {
    const scope = scopeOf(actor);
    yield `\uFEFF${csvLine(heads)}`;
    let before: string | null = null;
    do {
      const rows: EventRow[] = await this.history.find(actor.id, scope, filters, { before, count: rowsAtOnce });
      yield rows.map((row) => this.line(row)).join('');
      before = rows.length < rowsAtOnce ? null : (rows.at(-1)?.id ?? null);
    } while (before !== null);
  }

  private line(row: EventRow): string {
    const at = row.at.toLocaleString('sv-SE', { timeZone: this.config.timeZone });
    return csvLine([at, row.actor?.name ?? 'Recueil', actionLabel(row.action), subjectOf(row) ?? '', sentenceOf(row)]);
  }
}

function scopeOf(actor: Actor): HistoryScope {
  const scope = visibilityOf(actor, 'history');
  if ('all' in scope) return 'everything';
  if ('none' in scope) return [];
  const lists = scope.any.map(({ committees }) => committees ?? []);
  return lists.includes('all') ? 'all' : lists.flat();
}

function entry(row: EventRow, { withDetails }: { withDetails: boolean }): HistoryEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    sentence: sentenceOf(row),
    actor: row.actor,
    subject: subjectOf(row),
    details: withDetails ? row.details : null,
  };
}

function sentenceOf(row: EventRow): string {
  const { action, underWay, actor, self } = row;
  const by = actor === null ? 'installation' : self ? 'self' : 'other';
  return eventSentence({ action, subject: subjectOf(row), underWay, by });
}

function subjectOf({ subject, setting }: EventRow): string | null {
  return setting === null ? subject : settingName(setting);
}
