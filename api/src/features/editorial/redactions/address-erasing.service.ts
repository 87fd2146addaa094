import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { slugTells } from '@recueil/domain';
import { withoutPassage, type Passage } from '@recueil/text';
import { PublicationService } from '#rooms/sheets';
import type { KnownSheet } from '../sheet-actions/sheet-facts.repository';
import { RedactionRepository } from './redaction.repository';

/** An address made from the title may tell the passage too. */
@Injectable()
export class AddressErasing {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly publication: PublicationService,
  ) {}

  /** Such addresses are forgotten, and the sheet gets another one. Answers where it is found from now on. */
  async erase(
    manager: EntityManager,
    { sheetId, slug, title }: Pick<KnownSheet, 'sheetId' | 'slug' | 'title'>,
    passage: Passage,
  ): Promise<string> {
    const telling = (await this.redactions.slugs(manager, sheetId)).filter((one) => slugTells(one, passage.words));
    if (telling.length === 0) return slug;
    const next = telling.includes(slug)
      ? await this.publication.readdress(manager, sheetId, withoutPassage(title, passage))
      : slug;
    await this.redactions.forgetSlugs(manager, telling, next);
    return next;
  }
}
