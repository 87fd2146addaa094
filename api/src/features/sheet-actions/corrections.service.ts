import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { DraftContent } from '@recueil/contracts';
import { canonicalJson, missingParts, sectionNames, type SheetContent } from '@recueil/domain';
import type { Caller } from '../../core/access/caller';
import { Clock } from '../../core/clock/clock';
import { ProblemError } from '../../core/errors/problem';
import { EventLog } from '../../core/events/event-log';
import { contentHash } from '../sheets/content-hash';
import { PublicationService } from '../sheets/publication/publication.service';
import { changedWords } from '../submissions/actions/changed-words';
import { CircumstancesService } from '../submissions/circumstances.service';
import { storedText } from '../submissions/drafts/draft-content';
import { DraftsService } from '../submissions/drafts/drafts.service';
import { TextRepository } from '../submissions/text-in-progress.repository';
import { SheetFactsRepository, type KnownSheet } from './sheet-facts.repository';

/** A typo of a sheet online: one side corrects it, the other agrees in one click, and the file under way follows. */
@Injectable()
export class Corrections {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly texts: TextRepository,
    private readonly drafts: DraftsService,
    private readonly publication: PublicationService,
    private readonly circumstances: CircumstancesService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `unprocessable` when nothing changed, or so much that it is a revision. */
  async propose(
    manager: EntityManager,
    caller: Caller,
    sheet: KnownSheet,
    by: 'author' | 'secretary',
    typed: DraftContent | undefined,
  ): Promise<void> {
    if (typed === undefined) throw unprocessable('Corrigez le texte avant de l’envoyer.');
    const known = await this.drafts.knownContacts(manager, sheet.content.contactIds, [], sheet);
    const text = storedText(typed, known);
    await this.drafts.requireAttachments(manager, sheet.sheetId, text);
    const words = changedWords(sheet.content, text.content);
    if (text.contentHash === contentHash(sheet.content)) throw unprocessable('Le texte n’a pas changé.');
    if (words > this.circumstances.settings.smallAmendmentWords || missingParts(text.content).length > 0) {
      throw unprocessable('C’est plus qu’une coquille\u202f: révisez la fiche, elle repassera par le comité.');
    }
    const correction = {
      by,
      baseRevisionId: sheet.lastRevisionId,
      content: text.content,
      contentHash: text.contentHash,
      accountId: caller.actor.id,
    };
    await this.sheets.proposeCorrection(manager, sheet.sheetId, correction, this.clock.now());
  }

  /** Throws `conflict` when the correction is not the one that was shown, or of a text that is not online any more. */
  async agree(manager: EntityManager, caller: Caller, sheet: KnownSheet, shown: string | undefined): Promise<void> {
    const { correction, authorId } = sheet;
    if (correction === null || authorId === null) throw passed();
    if (correction.contentHash !== shown || correction.baseRevisionId !== sheet.lastRevisionId) throw passed();
    const at = this.clock.now();
    const id = newId();
    const frozen = { id, sheetId: sheet.sheetId, kind: 'corrected', round: 1, by: correction.accountId, at } as const;
    await this.texts.freeze(manager, frozen, correction.content, []);
    // Whichever of them proposed it, the author has agreed to these very words.
    const agreement = {
      sheetId: sheet.sheetId,
      revisionId: id,
      contentHash: correction.contentHash,
      givenById: authorId,
    };
    await this.texts.validate(manager, { id: newId(), ...agreement, basis: 'author', at });
    await this.sheets.forgetCorrection(manager, sheet.sheetId);
    await this.publication.publish(manager, [{ sheetId: sheet.sheetId, revisionId: id, publishedAt: at }]);
    if (sheet.openSubmissionId !== null) await this.merge(manager, sheet.openSubmissionId, sheet, correction.content);
    await this.events.append(manager, [
      {
        action: 'sheet.corrected',
        actorId: caller.actor.id,
        sheetId: sheet.sheetId,
        facts: { contentHash: correction.contentHash },
      },
    ]);
  }

  /** The text under way takes over each part that it had left as it was. */
  private async merge(
    manager: EntityManager,
    submissionId: string,
    { content: before }: KnownSheet,
    after: SheetContent,
  ): Promise<void> {
    const copy = await this.texts.workingCopy(manager, submissionId);
    if (copy === null) return;
    const content = mergedContent(copy.content, before, after);
    if (canonicalJson(content) === canonicalJson(copy.content)) return;
    const next = { ...copy, content, contentHash: contentHash(content), updatedAt: this.clock.now() };
    await this.texts.saveWorkingCopy(manager, submissionId, next, null);
  }
}

/** Part by part: what was left as it was follows, what was rewritten stays. */
function mergedContent(mine: SheetContent, before: SheetContent, after: SheetContent): SheetContent {
  const follow = <T>(own: T, old: T, corrected: T): T => (same(own, old) ? corrected : own);
  const sections = Object.fromEntries(
    sectionNames.map((name) => [name, follow(mine.sections[name], before.sections[name], after.sections[name])]),
  ) as unknown as SheetContent['sections'];
  return {
    title: follow(mine.title, before.title, after.title),
    organisation: follow(mine.organisation, before.organisation, after.organisation),
    pitch: follow(mine.pitch, before.pitch, after.pitch),
    sections,
    resultsKind: follow(mine.resultsKind, before.resultsKind, after.resultsKind),
    resultsDate: follow(mine.resultsDate, before.resultsDate, after.resultsDate),
    keyFigures: follow(mine.keyFigures, before.keyFigures, after.keyFigures),
    links: follow(mine.links, before.links, after.links),
    contactIds: follow(mine.contactIds, before.contactIds, after.contactIds),
    attachments: follow(mine.attachments, before.attachments, after.attachments),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function unprocessable(detail: string): ProblemError {
  return new ProblemError('unprocessable', detail, { errors: [{ field: 'content', message: detail }] });
}

function passed(): ProblemError {
  return new ProblemError('conflict', 'Cette correction a changé entre-temps. Rechargez la page pour la relire.');
}
