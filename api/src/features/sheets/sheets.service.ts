import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { EventLog } from '#core/events/event-log';
import { contentBytes, hashOfBytes } from './content-hash';
import type { NewSheet } from './new-sheet';
import { SheetRepository, type SheetRows } from './sheet.repository';

/** A sheet that was just created, with the one revision it has. */
export interface CreatedSheet {
  sheetId: string;
  revisionId: string;
  contentHash: string;
}

/** Creates sheets with their first revision. They are nobody's and unpublished. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly sheets: SheetRepository,
    private readonly events: EventLog,
  ) {}

  /** Creates all of them, in order, in the caller's transaction. */
  async create(manager: EntityManager, newSheets: NewSheet[]): Promise<CreatedSheet[]> {
    const rows = newSheets.map(toRows);
    await this.sheets.insert(manager, rows);
    const created = rows.map(({ sheet, revision, hash }) => ({
      sheetId: sheet.id,
      revisionId: revision.id,
      contentHash: hash,
    }));
    await this.events.append(
      manager,
      created.map(({ sheetId, contentHash }) => ({
        action: 'sheet.imported',
        actorId: null,
        sheetId,
        facts: { contentHash },
      })),
    );
    return created;
  }

  /** Of these import keys, those that some sheet already has, with that sheet. */
  findByImportKeys(
    manager: EntityManager,
    importKeys: string[],
  ): Promise<Map<string, CreatedSheet & { published: boolean }>> {
    return this.sheets.findByImportKeys(manager, importKeys);
  }
}

function toRows(sheet: NewSheet): SheetRows & { hash: string } {
  const sheetId = newId();
  const contacts = sheet.contacts.map((contact) => ({ id: newId(), sheetId, ...contact }));
  const content = contentBytes({ ...sheet.content, contactIds: contacts.map(({ id }) => id) });
  const { scale, audience, maturity, year, effort, keywords } = sheet.classification;
  return {
    hash: hashOfBytes(content),
    sheet: {
      id: sheetId,
      organisationId: sheet.organisationId,
      scale,
      audience,
      maturity,
      year,
      effortDuration: effort.duration,
      effortCost: effort.cost,
      effortMeans: effort.means,
      keywords,
      provenance: sheet.provenance,
      importKey: sheet.importKey,
      demonstration: sheet.demonstration,
    },
    themes: sheet.themeIds.map((themeId, position) => ({ sheetId, position, themeId })),
    contacts,
    revision: { id: newId(), sheetId, content },
  };
}
