import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Sections } from '@recueil/domain';
import { richTextFromMarkdown } from '@recueil/importing';
import { UnitOfWork } from '#core/database/unit-of-work';
import { Organisations, PublicationService, SheetsService, type NewSheet } from '#rooms/sheets';
import { ThemesService } from '#rooms/themes';
import { demonstrationCatalogue, demonstrationThemes } from './catalogue';
import { DemonstrationSubmissions } from './demonstration-submissions.service';
import { DemonstrationPeople } from './demonstration-people.service';
import { DemonstrationPictures, type DrawnPicture } from './demonstration-pictures.service';
import { lockEmpty, removeDemonstration, sheetsOfDemonstration } from './demonstration.repository';
import type { DemonstrationSheet } from './demonstration-sheet';

/** What the demonstration's sheets are published from. */
const demonstrationCollection = 'Catalogue de démonstration';

/** A catalogue to look at: put into an empty database, and taken away without trace. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: SheetsService,
    private readonly organisations: Organisations,
    private readonly publications: PublicationService,
    private readonly themes: ThemesService,
    private readonly people: DemonstrationPeople,
    private readonly submissions: DemonstrationSubmissions,
    private readonly pictures: DemonstrationPictures,
  ) {}

  /** Loads the demonstration where there is no sheet and no theme yet. Answers how many sheets were put in. */
  async loadIntoEmpty(): Promise<number> {
    const loaded = await this.unitOfWork.run(async (manager) => {
      return (await lockEmpty(manager)) ? this.load(manager) : 0;
    });
    if (loaded > 0) await this.submissions.create();
    return loaded;
  }

  /** Takes every sheet of the demonstration away, with what only it used. Answers how many there were. */
  remove(): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const sheetIds = await sheetsOfDemonstration(manager);
      await this.publications.index(manager, sheetIds);
      await this.people.remove(manager);
      await removeDemonstration(manager);
      return sheetIds.length;
    });
  }

  /** What whoever starts the server is told of the accounts there are to try. */
  accounts(): Promise<string[]> {
    return this.unitOfWork.run((manager) => this.people.lines(manager));
  }

  private async load(manager: EntityManager): Promise<number> {
    const themeIds = await this.createThemes(manager);
    const organisationIds = await this.organisations.findOrCreate(
      manager,
      demonstrationCatalogue.map(({ organisation }) => organisation),
      { demonstration: true },
    );
    const pictures: DrawnPicture[][] = [];
    for (const { title } of demonstrationCatalogue) pictures.push(await this.pictures.of(title));
    const created = await this.sheets.create(
      manager,
      demonstrationCatalogue.map((sheet, index) =>
        newSheet(sheet, organisationIds[index] ?? '', themeIds, pictures[index] ?? []),
      ),
    );
    for (const [index, { sheetId }] of created.entries())
      await this.pictures.keep(manager, sheetId, null, pictures[index] ?? []);
    const dated = created.map((sheet, index) => ({
      ...sheet,
      publishedAt: publicationDate(demonstrationCatalogue[index]),
    }));
    await this.publications.publishLegacy(manager, dated, demonstrationCollection);
    await this.people.load(manager);
    return created.length;
  }

  private async createThemes(manager: EntityManager): Promise<Map<string, string>> {
    const taxonomy = await this.themes.taxonomy(manager);
    const ids = new Map<string, string>();
    for (const { slug, label, children } of demonstrationThemes) {
      ids.set(slug, (await taxonomy.findOrCreate({ theme: label, subtheme: null }, { demonstration: true })).id);
      for (const child of children) {
        ids.set(
          child.slug,
          (await taxonomy.findOrCreate({ theme: label, subtheme: child.label }, { demonstration: true })).id,
        );
      }
    }
    return ids;
  }
}

function newSheet(
  sheet: DemonstrationSheet,
  organisationId: string,
  themeIds: Map<string, string>,
  pictures: readonly DrawnPicture[],
): NewSheet {
  const { origin, results, principles, advice, setbacks } = sheet.sections;
  const sections: Sections = {
    origin: richTextFromMarkdown(origin),
    results: richTextFromMarkdown(results),
    principles: richTextFromMarkdown(principles),
    advice: richTextFromMarkdown(advice),
    setbacks: setbacks === undefined ? null : richTextFromMarkdown(setbacks),
  };
  return {
    content: {
      title: sheet.title,
      organisation: sheet.organisation.name,
      pitch: sheet.pitch,
      sections,
      resultsKind: sheet.resultsKind ?? 'obtained',
      resultsDate: sheet.resultsDate ?? null,
      keyFigures: sheet.keyFigures,
      links: sheet.links ?? [],
      attachments: pictures.map(({ attachment }) => attachment),
    },
    contacts: sheet.contacts.map(({ name, role, email, phone, url }) => ({
      name,
      role,
      email,
      phone,
      url: url ?? null,
    })),
    organisationId,
    themeIds: [sheet.theme, ...(sheet.alsoIn ?? [])].map((slug) => themeIds.get(slug) ?? ''),
    classification: {
      scale: sheet.scale,
      audience: sheet.audience,
      maturity: sheet.maturity,
      year: sheet.year,
      effort: sheet.effort,
      keywords: sheet.keywords,
    },
    provenance: { document: demonstrationCollection, page: null, firstLine: 0, lastLine: 0, warnings: [] },
    importKey: createHash('sha256').update(`demonstration ${sheet.title}`).digest('hex'),
    demonstration: true,
  };
}

/** Sheets appear in the morning. */
function publicationDate(sheet: DemonstrationSheet | undefined): Date {
  return new Date(`${sheet?.publishedOn ?? ''}T07:00:00Z`);
}
