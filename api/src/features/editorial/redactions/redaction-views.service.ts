import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RedactionView, TextToValidate } from '@recueil/contracts';
import { peopleWhoCan } from '@recueil/domain';
import { passageOf } from '@recueil/text';
import type { Caller } from '#core/access/caller';
import { contentHash } from '#rooms/sheets';
import { draftContent } from '#rooms/texts';
import { ActivePeople, Revisions } from '#rooms/submissions';
import type { SheetAround } from '../sheet-actions/sheet-act';
import type { KnownSheet } from '../sheet-actions/sheet-facts.repository';
import { PassagePlacesService, sightOf } from './passage-places.service';

/** What people are shown of an erasing before they answer. */
@Injectable()
export class RedactionViews {
  constructor(
    private readonly places: PassagePlacesService,
    private readonly people: ActivePeople,
    private readonly texts: Revisions,
  ) {}

  /** What waits for an answer, with all that it would erase. */
  async view(
    manager: EntityManager,
    caller: Caller,
    { sheet, facts, people }: SheetAround,
  ): Promise<RedactionView | null> {
    const { redaction } = sheet;
    const passage = redaction && passageOf(redaction.passage);
    if (redaction === null || passage === null) return null;
    const names = await this.people.names(manager, [redaction.askedById]);
    const name = names.get(redaction.askedById);
    const others = peopleWhoCan(people, 'agree-to-redaction', facts).flatMap(
      ({ id }) => people.find((one) => one.id === id) ?? [],
    );
    return {
      id: redaction.id,
      passage: redaction.passage,
      reason: redaction.reason,
      by: name === undefined ? null : { id: redaction.askedById, name },
      at: new Date(redaction.askedAt).toISOString(),
      others: others.map((person) => ({ id: person.id, name: person.name })),
      ...(await this.places.of(manager, sheet, passage, sightOf(caller.actor.id, sheet, people))),
    };
  }

  async toValidate(manager: EntityManager, { content, offByErasing }: KnownSheet): Promise<TextToValidate> {
    const contacts = await this.texts.contactsOf(manager, [content]);
    return { contentHash: contentHash(content), content: draftContent(content, contacts), comesBack: offByErasing };
  }
}
