import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { slugFor, slugify } from '@recueil/domain';
import { EventLog, type EventAction } from '#core/events/event-log';
import { JobQueue } from '#core/jobs/job-queue';
import type { CreatedSheet } from '../sheets.service';
import { PublicationRepository } from './publication.repository';
import { publishedRow, type PublicationFacts } from './published-row';

/** Documents go to the index in jobs of this many. */
const sheetsPerJob = 200;

/** Puts validated revisions online, and takes sheets off. All in the caller's transaction: rows, events, index jobs. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly events: EventLog,
    private readonly jobs: JobQueue,
  ) {}

  /** Publishes imported revisions on the basis `legacy`: they come from a collection that was published before. */
  async publishLegacy(
    manager: EntityManager,
    sheets: (CreatedSheet & { publishedAt: Date })[],
    collection: string,
  ): Promise<void> {
    await this.publications.validateAsLegacy(
      manager,
      sheets.map((sheet) => ({ id: newId(), ...sheet })),
      collection,
    );
    await this.publish(manager, sheets);
  }

  /** Puts these revisions online. Each must have its validation: PostgreSQL refuses the transaction otherwise. */
  async publish(
    manager: EntityManager,
    revisions: { sheetId: string; revisionId: string; publishedAt: Date }[],
  ): Promise<void> {
    if (revisions.length === 0) return;
    const facts = await this.publications.facts(
      manager,
      revisions.map(({ revisionId }) => revisionId),
    );
    if (facts.length !== revisions.length) throw new Error('a revision without validation cannot be published');
    const slugs = await this.giveSlugs(manager, facts);
    const dates = new Map(revisions.map(({ revisionId, publishedAt }) => [revisionId, publishedAt]));
    const rows = facts.map((fact) =>
      publishedRow(fact, slugs.get(fact.sheetId) ?? '', dates.get(fact.revisionId) ?? new Date()),
    );
    await this.publications.put(manager, rows);
    await this.events.append(
      manager,
      rows.map(({ sheetId, contentHash }) => ({
        action: 'sheet.published',
        actorId: null,
        sheetId,
        facts: { contentHash },
      })),
    );
    await this.index(
      manager,
      rows.map(({ sheetId }) => sheetId),
    );
  }

  /** Takes a sheet offline: gone from page, search and lists at once. Answers false when it was not online. */
  async archive(
    manager: EntityManager,
    sheetId: string,
    reason: string,
    by: { action: EventAction; actorId: string | null } = {
      action: 'sheet.archived',
      actorId: null,
    },
  ): Promise<boolean> {
    if (!(await this.publications.archive(manager, sheetId, reason))) return false;
    await this.events.append(manager, [{ ...by, sheetId, facts: {}, details: { reason } }]);
    await this.index(manager, [sheetId]);
    return true;
  }

  /** Gives a sheet another address, made from this title; the former ones still lead to it. Answers the new one. */
  async readdress(manager: EntityManager, sheetId: string, title: string): Promise<string> {
    const slug = slugFor(title, await this.publications.lockSlugs(manager, [slugify(title)]));
    await this.publications.giveSlugs(manager, [{ sheetId, slug }]);
    await this.publications.moveTo(manager, sheetId, slug);
    return slug;
  }

  /** The index follows by itself: a job reads the rows again and replaces or removes. */
  async index(manager: EntityManager, sheetIds: string[]): Promise<void> {
    for (let start = 0; start < sheetIds.length; start += sheetsPerJob) {
      const some = sheetIds.slice(start, start + sheetsPerJob);
      const key = some.length === 1 ? `index:${some[0] ?? ''}` : `index-batch:${newId()}`;
      await this.jobs.add(manager, 'index-sheets', { sheetIds: some }, key);
    }
  }

  /** A sheet keeps its address for good; one that has none is given it from its title. */
  private async giveSlugs(manager: EntityManager, facts: PublicationFacts[]): Promise<Map<string, string>> {
    const slugs = new Map(facts.flatMap(({ sheetId, slug }) => (slug === null ? [] : [[sheetId, slug] as const])));
    const without = facts.filter(({ slug }) => slug === null);
    if (without.length === 0) return slugs;
    const taken = await this.publications.lockSlugs(
      manager,
      without.map(({ content }) => slugify(content.title)),
    );
    const given = without.map(({ sheetId, content }) => {
      const slug = slugFor(content.title, taken);
      taken.add(slug);
      slugs.set(sheetId, slug);
      return { sheetId, slug };
    });
    await this.publications.giveSlugs(manager, given);
    return slugs;
  }
}
