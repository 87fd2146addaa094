import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PublicationRepository, type OnlineRow } from './publication.repository';
import { PublicationService } from './publication.service';
import { publishedRow } from './published-row';

/** Documents are made again so many at a time. */
const sheetsAtOnce = 200;

/**
 * Makes published documents again when what stands beside their content has changed: themes, kind of organisation. The
 * revision, its hash, the address and the date of publication stay; nothing is published.
 */
@Injectable()
export class PublicationRefresh {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly service: PublicationService,
  ) {}

  /** Of these sheets, those that are online; the search index follows in a job. Answers how many they were. */
  async refresh(manager: EntityManager, sheetIds: string[]): Promise<number> {
    const online = await this.publications.lockOnline(manager, sheetIds);
    for (let start = 0; start < online.length; start += sheetsAtOnce) {
      await this.putAgain(manager, online.slice(start, start + sheetsAtOnce));
    }
    await this.service.index(
      manager,
      online.map(({ sheetId }) => sheetId),
    );
    return online.length;
  }

  private async putAgain(manager: EntityManager, online: OnlineRow[]): Promise<void> {
    const rows = new Map(online.map((row) => [row.revisionId, row]));
    const facts = await this.publications.facts(manager, [...rows.keys()]);
    const documents = facts.flatMap((fact) => {
      const row = rows.get(fact.revisionId);
      return row ? [publishedRow(fact, row.slug, row.publishedAt)] : [];
    });
    await this.publications.put(manager, documents);
  }
}
