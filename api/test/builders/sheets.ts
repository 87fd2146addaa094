import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SheetContent } from '@recueil/domain';
import { sheetContent } from '@recueil/testing';
import { createDataSource } from '../../src/core/database/data-source';
import { EventLog } from '../../src/core/events/event-log';
import { JobQueue } from '../../src/core/jobs/job-queue';
import type { NewSheet } from '../../src/features/sheets/new-sheet';
import { OrganisationRepository } from '../../src/features/sheets/organisation.repository';
import { PublicationRepository } from '../../src/features/sheets/publication/publication.repository';
import { PublicationService } from '../../src/features/sheets/publication/publication.service';
import { SheetRepository } from '../../src/features/sheets/sheet.repository';
import { SheetsService, type CreatedSheet } from '../../src/features/sheets/sheets.service';

/** The parts that make and publish sheets, without a server around them. */
const sheetsService = new SheetsService(new SheetRepository(), new EventLog());
export const publicationService = new PublicationService(new PublicationRepository(), new EventLog(), new JobQueue());

export function openDatabase(url: string): Promise<DataSource> {
  return createDataSource(url, { poolSize: 4 }).initialize();
}

/** What a test says of a sheet; the rest is plausible. */
export interface GivenSheet {
  content?: Partial<SheetContent>;
  organisation?: string;
  themeIds?: string[];
  classification?: Partial<NewSheet['classification']>;
  contacts?: NewSheet['contacts'];
  demonstration?: boolean;
  publishedAt?: Date;
}

export async function createSheet(manager: EntityManager, given: GivenSheet = {}): Promise<CreatedSheet> {
  const [organisationId = ''] = await new OrganisationRepository().findOrCreate(
    manager,
    [{ name: given.organisation ?? 'Ville de Montreval', kind: 'municipality' }],
    { demonstration: given.demonstration ?? false },
  );
  const { contactIds: _contacts, ...content } = sheetContent(given.content);
  const [created] = await sheetsService.create(manager, [
    {
      content: { ...content, organisation: given.organisation ?? content.organisation },
      contacts: given.contacts ?? [],
      organisationId,
      themeIds: given.themeIds ?? [],
      classification: {
        scale: 'local',
        audience: ['everyone'],
        maturity: 'deployed',
        year: 2026,
        effort: { duration: '', cost: '', means: '' },
        keywords: [],
        ...given.classification,
      },
      provenance: { document: 'essai.txt', page: null, firstLine: 1, lastLine: 9, warnings: [] },
      importKey: newId(),
      demonstration: given.demonstration ?? false,
    },
  ]);
  return created!;
}

/** A sheet online, on the basis of a collection. */
export async function publishSheet(manager: EntityManager, given: GivenSheet = {}): Promise<CreatedSheet> {
  const created = await createSheet(manager, given);
  const publishedAt = given.publishedAt ?? new Date('2026-11-13T07:00:00Z');
  await publicationService.publishLegacy(manager, [{ ...created, publishedAt }], 'Recueil 2014');
  return created;
}

export async function createTheme(
  manager: EntityManager,
  slug: string,
  label: string,
  parentId: string | null = null,
): Promise<string> {
  const id = newId();
  await manager.query('INSERT INTO themes (id, parent_id, slug, label) VALUES ($1, $2, $3, $4)', [
    id,
    parentId,
    slug,
    label,
  ]);
  return id;
}
