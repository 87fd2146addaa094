import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkContent, missingParts } from '@recueil/domain';
import type { ImportedCollection, ImportedSheet } from '@recueil/importing';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { Organisations, PublicationService, SheetsService, type NewSheet, type CreatedSheet } from '#rooms/sheets';
import { ThemesService, type Taxonomy } from '#rooms/themes';
import { importedContent, importKey } from './imported-content';

export interface ImportOptions {
  /** The document's name, kept as provenance. */
  document: string;
  /** The collection in which these sheets had been published: they are published here on that basis. Null: drafts. */
  legacy: string | null;
  createThemes: boolean;
}

export interface ImportNote {
  title: string;
  line: number | null;
  message: string;
}

/** What came of an import. */
export interface ImportReport {
  created: number;
  published: number;
  /** Sheets that were already there. */
  known: number;
  refused: ImportNote[];
  warnings: ImportNote[];
}

type Prepared = Omit<NewSheet, 'organisationId'> & { publishable: boolean };

/** Makes sheets of what an importer read: all of a document in one transaction, or nothing of it. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sheets: SheetsService,
    private readonly organisations: Organisations,
    private readonly publications: PublicationService,
    private readonly themes: ThemesService,
  ) {}

  /** A sheet that cannot be stored is refused with its reason and does not stop the others. */
  import(collection: ImportedCollection, options: ImportOptions): Promise<ImportReport> {
    const report: ImportReport = {
      created: 0,
      published: 0,
      known: 0,
      refused: [],
      warnings: documentNotes(collection),
    };
    return this.unitOfWork.run(async (manager) => {
      const taxonomy = await this.themes.taxonomy(manager);
      const prepared = new Map<string, Prepared>();
      for (const sheet of collection.sheets) {
        const one = await this.prepare(sheet, options, taxonomy, report);
        if (one && prepared.has(one.importKey)) report.known += 1;
        else if (one) prepared.set(one.importKey, one);
      }
      await this.store(manager, [...prepared.values()], options, report);
      return report;
    });
  }

  private async prepare(
    sheet: ImportedSheet,
    options: ImportOptions,
    taxonomy: Taxonomy,
    report: ImportReport,
  ): Promise<Prepared | null> {
    const content = importedContent(sheet);
    const note = (message: string, line: number | null = sheet.provenance.firstLine): ImportNote => ({
      title: content.title || 'Sans titre',
      line,
      message,
    });
    const problems = checkContent({ ...content, contactIds: [] });
    if (content.title === '') problems.unshift({ field: 'title', message: 'Cette fiche n’a pas de titre.' });
    if (problems.length > 0) {
      report.refused.push(...problems.map(({ field, message }) => note(`${field} : ${message}`)));
      return null;
    }
    report.warnings.push(...sheet.warnings.map(({ message, line }) => note(message, line)));
    const themeIds = await themeOf(sheet, options, taxonomy, (message) => report.warnings.push(note(message)));
    const missing = missingParts({ ...content, contactIds: [] });
    if (options.legacy !== null && missing.length > 0) {
      report.warnings.push(note('Cette fiche est incomplète : elle est enregistrée sans être publiée.'));
    }
    return {
      content,
      contacts: sheet.contacts.map(({ name, email, phone, url }) => ({ name, role: null, email, phone, url })),
      themeIds,
      classification: unclassified(options.legacy),
      provenance: { document: options.document, ...sheet.provenance, warnings: sheet.warnings },
      importKey: importKey(content),
      demonstration: false,
      publishable: missing.length === 0,
    };
  }

  private async store(
    manager: EntityManager,
    prepared: Prepared[],
    options: ImportOptions,
    report: ImportReport,
  ): Promise<void> {
    const known = await this.sheets.findByImportKeys(
      manager,
      prepared.map((sheet) => sheet.importKey),
    );
    const fresh = prepared.filter((sheet) => !known.has(sheet.importKey));
    const organisationIds = await this.organisations.findOrCreate(
      manager,
      fresh.map(({ content }) => ({ name: content.organisation, kind: 'other' })),
      { demonstration: false },
    );
    const created = await this.sheets.create(
      manager,
      fresh.map((sheet, index) => ({ ...sheet, organisationId: organisationIds[index] ?? '' })),
    );
    report.created = created.length;
    report.known += known.size;
    if (options.legacy === null) return;
    const waiting = prepared.flatMap((sheet): CreatedSheet[] => {
      const before = known.get(sheet.importKey);
      const now = created[fresh.indexOf(sheet)];
      if (!sheet.publishable) return [];
      return before ? (before.published ? [] : [before]) : now ? [now] : [];
    });
    const publishedAt = this.clock.now();
    await this.publications.publishLegacy(
      manager,
      waiting.map((sheet) => ({ ...sheet, publishedAt })),
      options.legacy,
    );
    report.published = waiting.length;
  }
}

function documentNotes(collection: ImportedCollection): ImportNote[] {
  return collection.warnings.map(({ message, line }) => ({ title: '', line, message }));
}

/** All that a plain document says of its practices' classification is the year in its collection's name. */
function unclassified(legacy: string | null): NewSheet['classification'] {
  const year = /\b(?:19|20)\d{2}\b/.exec(legacy ?? '')?.[0];
  return {
    scale: null,
    audience: [],
    maturity: null,
    year: year === undefined ? null : Number(year),
    effort: { duration: '', cost: '', means: '' },
    keywords: [],
  };
}

async function themeOf(
  sheet: ImportedSheet,
  options: ImportOptions,
  taxonomy: Taxonomy,
  warn: (message: string) => void,
): Promise<string[]> {
  if (sheet.theme === null) return [];
  const path = { theme: sheet.theme, subtheme: sheet.subtheme };
  const name = [path.theme, path.subtheme].filter((label) => label !== null).join(', ');
  const found = options.createThemes
    ? await taxonomy.findOrCreate(path, { demonstration: false })
    : taxonomy.find(path);
  if (found) return [found.id];
  warn(`Le thème « ${name} » n’existe pas ici : la fiche est à classer (--create-themes le crée).`);
  return [];
}
