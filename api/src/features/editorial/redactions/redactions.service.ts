import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { RedactionView, TextToValidate } from '@recueil/contracts';
import { peopleWhoCan, type SheetFacts } from '@recueil/domain';
import { passageOf, withoutPassage } from '@recueil/text';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { contentHash, PublicationService } from '#rooms/sheets';
import type { ActivePerson } from '#rooms/submissions';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { draftContent } from '#rooms/texts';
import { quotedTitle, ReferentChanges } from '#rooms/teams';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import type { Acting } from '../sheet-actions/acting';
import { SheetFactsRepository, type KnownSheet, type StoredRedaction } from '../sheet-actions/sheet-facts.repository';
import { SheetNotices, type SheetNews } from '../sheet-actions/sheet-notices.service';
import { Erasing } from './erasing.service';
import { notAPassage, PassagePlacesService, requirePassage, sightOf } from './passage-places.service';
import { RedactionRepository } from './redaction.repository';

/** Erasing a passage from every version of a sheet: one person asks, another agrees, and the author validates what is left. */
@Injectable()
export class Redactions implements OnModuleInit {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly places: PassagePlacesService,
    private readonly erasing: Erasing,
    private readonly sheets: SheetFactsRepository,
    private readonly texts: TextRepository,
    private readonly people: CircumstancesRepository,
    private readonly publication: PublicationService,
    private readonly notices: SheetNotices,
    private readonly changes: ReferentChanges,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.after((manager, sheetId, goneId) => this.tellHeirs(manager, sheetId, goneId));
  }

  /** Throws `unprocessable` for a passage that is none or stands nowhere, or without a reason. */
  async ask({ manager, caller, sheet, facts, people, request }: Acting): Promise<void> {
    const passage = requirePassage(request.passage);
    const reason = request.reason?.trim() ?? '';
    if (reason === '') throw lacking('reason', 'Dites pourquoi.');
    const { places, elsewhere } = await this.places.of(
      manager,
      sheet,
      passage,
      sightOf(caller.actor.id, sheet, people),
    );
    if (places.length + elsewhere === 0)
      throw notAPassage('Ce passage ne se trouve dans aucun texte de cette fiche que vous pouvez lire.');
    const id = newId();
    const asked = { id, passage: request.passage?.trim() ?? '', reason, askedById: caller.actor.id };
    await this.redactions.insert(manager, { ...asked, sheetId: sheet.sheetId, at: this.clock.now() });
    await this.tellEvent(manager, 'sheet.redaction-asked', caller, sheet, { redactionId: id });
    await this.notices.tell(manager, sheet, this.nearest(people, caller, { ...facts, redactionBy: caller.actor.id }), {
      kind: 'redaction-asked',
      key: `redaction-asked:${id}`,
      asks: true,
      subject: `un passage de ${quotedTitle(sheet.title)} est à effacer`,
      sentence: `${nameOf(people, caller.actor.id)} demande qu’un passage de la fiche soit effacé de toutes ses versions. Cela se fait à deux\u202f: votre accord est nécessaire.`,
    });
  }

  /** Erases it. Throws `conflict` when it is not the one that was shown. */
  async agree({ manager, caller, sheet, people, request }: Acting): Promise<void> {
    const redaction = shown(sheet, request.redactionId);
    const passage = passageOf(redaction.passage);
    if (passage === null) throw new Error('a passage was asked for that is none');
    const erased = await this.erasing.erase(manager, sheet, redaction, passage, caller.actor.id);
    const title = quotedTitle(withoutPassage(sheet.title, passage));
    const others = people.filter(({ id }) => id !== caller.actor.id && this.isConcerned(sheet, redaction, id));
    const validates = (id: string): boolean => erased.toValidate && this.validatorsOf(sheet).includes(id);
    const key = `redacted:${redaction.id}`;
    const everyone = [...others, ...people.filter(({ id }) => id === caller.actor.id && validates(id))];
    await this.notices.tell(
      manager,
      erased,
      everyone.filter(({ id }) => validates(id)),
      toValidate(title, key, erased.comesBack),
    );
    await this.notices.tell(
      manager,
      erased,
      everyone.filter(({ id }) => !validates(id)),
      {
        kind: 'redacted',
        key,
        asks: false,
        subject: `un passage de ${title} a été effacé`,
        sentence: erased.toValidate
          ? `Un passage de ${title} a été effacé. La fiche revient en ligne quand son auteur a validé le texte qui reste${sheet.authorId === null || sheet.authorDisabled ? '\u202f; elle n’a pas de référent en activité\u202f: proposez-en un' : ''}.`
          : `Un passage de ${title} a été effacé de ses versions antérieures et des échanges. La fiche en ligne ne le contenait pas.`,
      },
    );
  }

  /** Nothing is erased. Throws `conflict` when it is not the one that was shown. */
  async drop({ manager, caller, sheet, people, request }: Acting): Promise<void> {
    const redaction = shown(sheet, request.redactionId);
    await this.redactions.forget(manager, redaction.id);
    await this.tellEvent(manager, 'sheet.redaction-dropped', caller, sheet, { redactionId: redaction.id });
    const asker = people.filter(({ id }) => id === redaction.askedById && id !== caller.actor.id);
    await this.notices.tell(manager, sheet, asker, {
      kind: 'redaction-dropped',
      key: `redaction-dropped:${redaction.id}`,
      asks: false,
      subject: `le passage de ${quotedTitle(sheet.title)} n’est pas effacé`,
      sentence: `${nameOf(people, caller.actor.id)} ne souhaite pas que le passage soit effacé. Rien n’a changé.`,
    });
  }

  /**
   * Agrees to what is left, to the letter; a sheet that left the catalogue for this alone comes back. Throws `conflict`
   * when it is not the text that was shown.
   */
  async validate({ manager, caller, sheet, request }: Acting): Promise<void> {
    const hash = contentHash(sheet.content);
    if (request.contentHash !== hash) {
      throw new ProblemError(
        'conflict',
        'Le texte a changé depuis que vous l’avez ouvert\u202f: relisez-le avant de le valider.',
      );
    }
    const at = this.clock.now();
    const basis = caller.actor.id === sheet.authorId ? 'author' : 'co_author';
    const agreed = { sheetId: sheet.sheetId, revisionId: sheet.lastRevisionId, contentHash: hash };
    await this.texts.validate(manager, { id: newId(), ...agreed, basis, givenById: caller.actor.id, at });
    await this.tellEvent(manager, 'sheet.validated-again', caller, sheet, { contentHash: hash });
    if (!sheet.offByErasing) return;
    await this.sheets.restore(manager, sheet.sheetId);
    await this.publication.publish(manager, [{ ...agreed, publishedAt: at }]);
  }

  /** What waits for an answer, with all that it would erase. */
  async view({ manager, caller, sheet, facts, people }: Omit<Acting, 'request'>): Promise<RedactionView | null> {
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
    const contacts = await this.texts.contacts(manager, content.contactIds);
    return { contentHash: contentHash(content), content: draftContent(content, contacts), comesBack: offByErasing };
  }

  /** Somebody else has to agree to what was left of a sheet: they are told, for it waits for them. */
  private async tellHeirs(manager: EntityManager, sheetId: string, goneId: string | null): Promise<void> {
    const sheet = await this.sheets.of(manager, sheetId);
    if (sheet === null || sheet.textValidated) return;
    const authorDisabled = sheet.authorDisabled || sheet.authorId === goneId;
    const ids = this.validatorsOf({ ...sheet, authorDisabled }).filter((id) => id !== goneId);
    const people = (await this.people.people(manager, [], ids)).filter(({ id }) => ids.includes(id));
    const key = `validate-redacted:${sheetId}:${contentHash(sheet.content)}`;
    await this.notices.tell(manager, sheet, people, toValidate(quotedTitle(sheet.title), key, sheet.offByErasing));
  }

  /** Who is told that something is to be erased: those who know the sheet; administrators where there is nobody else. */
  private nearest(people: readonly ActivePerson[], caller: Caller, facts: SheetFacts): ActivePerson[] {
    const able = people.filter((person) => peopleWhoCan([person], 'agree-to-redaction', facts).length > 0);
    const near = able.filter((person) => peopleWhoCan([person], 'redact', { ...facts, redactionBy: null }).length > 0);
    return (near.length > 0 ? near : able).filter(({ id }) => id !== caller.actor.id);
  }

  private isConcerned(sheet: KnownSheet, { askedById }: StoredRedaction, id: string): boolean {
    return [askedById, sheet.authorId, ...sheet.coAuthorIds].includes(id);
  }

  private validatorsOf({ authorId, authorDisabled, coAuthorIds }: KnownSheet): string[] {
    return authorId === null || authorDisabled ? coAuthorIds : [authorId];
  }

  private tellEvent(
    manager: EntityManager,
    action: 'sheet.redaction-asked' | 'sheet.redaction-dropped' | 'sheet.validated-again',
    caller: Caller,
    { sheetId }: KnownSheet,
    facts: Record<string, unknown>,
  ): Promise<void> {
    return this.events.append(manager, [{ action, actorId: caller.actor.id, sheetId, facts }]);
  }
}

function shown({ redaction }: KnownSheet, id: string | undefined): StoredRedaction {
  if (redaction === null || redaction.id !== id) {
    throw new ProblemError('conflict', 'Ce qui est à effacer a changé entre-temps. Rechargez la page pour le relire.');
  }
  return redaction;
}

function toValidate(title: string, key: string, comesBack: boolean): SheetNews {
  const then = comesBack
    ? 'La fiche n’est plus en ligne\u202f: elle y revient dès que vous avez validé le texte qui reste.'
    : 'La fiche est archivée\u202f: elle ne pourra revenir en ligne qu’une fois validé le texte qui reste.';
  return {
    kind: 'validate-redacted',
    key,
    asks: true,
    subject: `validez ce qui reste de ${title}`,
    sentence: `Un passage de ${title} a été effacé. ${then}`,
  };
}

function nameOf(people: readonly ActivePerson[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? 'Quelqu’un';
}

function lacking(field: string, message: string): ProblemError {
  return new ProblemError('unprocessable', message, { errors: [{ field, message }] });
}
