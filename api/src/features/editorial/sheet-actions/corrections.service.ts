import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { CorrectionView } from '@recueil/contracts';
import { isSmallChange } from '@recueil/text';
import { canonicalJson, missingParts, sectionNames, type SheetContent } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { contentHash, PublicationService } from '#rooms/sheets';
import { CircumstancesService } from '#rooms/submissions';
import { DraftsService, ContentComparison } from '#rooms/texts';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { quotedTitle } from '#rooms/teams';
import { others, secretariatOf, type Acting } from './acting';
import { SheetFactsRepository, type KnownSheet, type StoredCorrection } from './sheet-facts.repository';
import { SheetNotices, type SheetNews } from './sheet-notices.service';

/** A typo of a sheet online: one side corrects it, the other agrees in one click, and the file under way follows. */
@Injectable()
export class Corrections {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly comparison: ContentComparison,
    private readonly drafts: DraftsService,
    private readonly publication: PublicationService,
    private readonly circumstances: CircumstancesService,
    private readonly notices: SheetNotices,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `unprocessable` when nothing changed, or so much that it is a revision. */
  async propose(acting: Acting): Promise<void> {
    const { manager, caller, sheet, people, request } = acting;
    const typed = request.content;
    if (typed === undefined) throw unprocessable('Corrigez le texte avant de l’envoyer.');
    const text = await this.drafts.textOf(manager, sheet.sheetId, typed, { content: sheet.content, contacts: [] });
    // What was published before images had to be described may go on without.
    const lackedBefore = new Set(missingParts(sheet.content));
    const extent = this.comparison.extent(sheet.content, text.content);
    if (text.contentHash === contentHash(sheet.content)) throw unprocessable('Le texte n’a pas changé.');
    if (
      !isSmallChange(extent, this.circumstances.settings.smallAmendmentWords) ||
      missingParts(text.content).some((part) => !lackedBefore.has(part))
    ) {
      throw unprocessable(
        'C’est plus qu’une coquille\u202f: seuls quelques mots, dans des phrases qui restent, se corrigent ainsi. Pour un chiffre, un lien ou une phrase de plus, révisez la fiche\u202f: elle repassera par le comité.',
      );
    }
    const by = sheet.authorId === caller.actor.id ? 'author' : 'secretary';
    const correction: StoredCorrection = {
      by,
      baseRevisionId: sheet.lastRevisionId,
      content: text.content,
      contentHash: text.contentHash,
      accountId: caller.actor.id,
    };
    const at = this.clock.now();
    await this.sheets.proposeCorrection(manager, sheet.sheetId, correction, at);
    await this.happened(acting, 'sheet.correction-proposed');
    await this.notices.tell(
      manager,
      sheet,
      others(acting, by === 'author' ? secretariatOf(sheet, people) : [sheet.authorId]),
      {
        kind: 'correction-proposed',
        key: `correction-proposed:${sheet.sheetId}:${at.toISOString()}`,
        asks: true,
        subject: `une correction de ${quotedTitle(sheet.title)} attend votre accord`,
        sentence: 'Une coquille de la fiche en ligne a été corrigée. Un clic suffit pour l’accepter, ou l’écarter.',
      },
    );
  }

  /** Throws `conflict` when the correction is not the one that was shown, or of a text that is not online any more. */
  async agree(acting: Acting): Promise<void> {
    const { manager, sheet, request } = acting;
    const { authorId } = sheet;
    const correction = shownCorrection(sheet, request.contentHash);
    if (authorId === null || correction.baseRevisionId !== sheet.lastRevisionId) throw passed();
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
    await this.happened(acting, 'sheet.corrected', { contentHash: correction.contentHash });
    await this.answer(acting, correction, {
      kind: 'correction-accepted',
      subject: `la correction de ${quotedTitle(sheet.title)} est en ligne`,
      sentence: 'La correction que vous aviez proposée a été acceptée.',
    });
  }

  /** Nothing changes. Throws `conflict` when the correction is not the one that was shown. */
  async drop(acting: Acting): Promise<void> {
    const { manager, sheet, request } = acting;
    const correction = shownCorrection(sheet, request.contentHash);
    await this.sheets.forgetCorrection(manager, sheet.sheetId);
    await this.happened(acting, 'sheet.correction-declined');
    await this.answer(acting, correction, {
      kind: 'correction-dropped',
      subject: `votre correction de ${quotedTitle(sheet.title)}`,
      sentence: 'La correction que vous aviez proposée n’a pas été suivie. La fiche en ligne reste comme elle est.',
    });
  }

  /** What waits for an agreement, beside the text that is online. */
  async view(
    manager: EntityManager,
    { sheetId, correction, content: before }: KnownSheet,
  ): Promise<CorrectionView | null> {
    if (correction === null) return null;
    const { by, content: after, contentHash: hash } = correction;
    const parts = await this.comparison.parts(manager, { sheetId, before, after });
    return { by, contentHash: hash, parts: parts.filter(({ changed }) => changed) };
  }

  private happened(
    { manager, caller, sheet }: Acting,
    action: 'sheet.correction-proposed' | 'sheet.corrected' | 'sheet.correction-declined',
    facts: Record<string, unknown> = {},
  ): Promise<void> {
    return this.events.append(manager, [{ action, actorId: caller.actor.id, sheetId: sheet.sheetId, facts }]);
  }

  /** Tells whoever had proposed the correction what became of it. */
  private answer(
    acting: Acting,
    { accountId, contentHash: hash }: StoredCorrection,
    news: Pick<SheetNews, 'kind' | 'subject' | 'sentence'>,
  ): Promise<void> {
    const key = `${news.kind}:${acting.sheet.sheetId}:${hash}:${this.clock.now().toISOString()}`;
    return this.notices.tell(acting.manager, acting.sheet, others(acting, [accountId]), {
      ...news,
      key,
      asks: false,
    });
  }

  /** The text under way takes over each part that it had left as it was. Nobody saves it meanwhile. */
  private async merge(
    manager: EntityManager,
    submissionId: string,
    { content: before }: KnownSheet,
    after: SheetContent,
  ): Promise<void> {
    await this.submissions.lock(manager, submissionId);
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

function shownCorrection({ correction }: KnownSheet, hash: string | undefined): StoredCorrection {
  if (correction === null || correction.contentHash !== hash) throw passed();
  return correction;
}

function passed(): ProblemError {
  return new ProblemError('conflict', 'Cette correction a changé entre-temps. Rechargez la page pour la relire.');
}
