import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  sheetPath,
  type CorrectionView,
  type OfferedAction,
  type SheetActionRequest,
  type SheetActions as SheetActionsView,
} from '@recueil/contracts';
import { actionLabels, actionsFor, can, isSecretaryOf, type ActionOf, type SheetFacts } from '@recueil/domain';
import type { Caller } from '../../core/access/caller';
import { requireAllowed } from '../../core/access/require-allowed';
import { Clock } from '../../core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import { UnitOfWork } from '../../core/database/unit-of-work';
import { notFound, ProblemError } from '../../core/errors/problem';
import { EventLog, type EventAction } from '../../core/events/event-log';
import { MailService } from '../mail/mail.service';
import { PublicationService } from '../sheets/publication/publication.service';
import { CircumstancesRepository, type ActivePerson } from '../submissions/circumstances.repository';
import { comparedParts } from '../submissions/comparison/compared-parts';
import { DraftsService } from '../submissions/drafts/drafts.service';
import { InvitationsRepository } from '../submissions/invitations/invitations.repository';
import { TextRepository } from '../submissions/text-in-progress.repository';
import { SubmissionViews } from '../submissions/views/submission-views.service';
import { contentHash } from '../sheets/content-hash';
import { Corrections } from './corrections.service';
import { SheetFactsRepository, type KnownSheet } from './sheet-facts.repository';

/** What can be done with a sheet once it was online. */
type SheetAction = Exclude<ActionOf<'sheet'>, 'read'>;

/** What the form of each asks for. */
const fields: Record<SheetAction, OfferedAction['fields']> = {
  revise: [],
  'revise-by-committee': [],
  correct: [],
  'agree-to-correction': ['contentHash'],
  archive: ['reason'],
  restore: [],
  'withdraw-urgently': ['reason'],
  'confirm-still-valid': [],
  'nominate-referent': ['personId'],
};

/** One caller before one sheet, inside the transaction in which they act. */
interface Acting {
  manager: EntityManager;
  caller: Caller;
  sheet: KnownSheet;
  people: readonly ActivePerson[];
  request: SheetActionRequest;
}

/** Published sheets live on: revised, corrected, archived, put back. Each act in one transaction. */
@Injectable()
export class SheetActions {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly corrections: Corrections,
    private readonly publication: PublicationService,
    private readonly drafts: DraftsService,
    private readonly texts: TextRepository,
    private readonly invitations: InvitationsRepository,
    private readonly people: CircumstancesRepository,
    private readonly views: SubmissionViews,
    private readonly mail: MailService,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** What the caller may do now. Throws `not-found` for a sheet that they may not read. */
  async offered(caller: Caller, slug: string): Promise<SheetActionsView> {
    const { manager } = this.database;
    const sheet = await this.sheets.at(manager, slug, false);
    if (sheet === null) throw notFound();
    const facts = this.factsOf(sheet, await this.peopleAround(manager, sheet));
    requireAllowed(can(caller.actor, 'read', facts));
    const names = actionsFor(caller.actor, facts).filter((name): name is SheetAction => name !== 'read');
    const running = sheet.openSubmissionId === null ? null : await this.views.find(caller, sheet.openSubmissionId);
    const mayAgree = names.includes('agree-to-correction') || sheet.correction?.accountId === caller.actor.id;
    return {
      sheetId: sheet.sheetId,
      state: sheet.archived ? 'archived' : 'online',
      submissionId: running?.id ?? null,
      correction: mayAgree ? await this.correctionView(manager, sheet) : null,
      actions: names.map((name) => ({ name, label: actionLabels.sheet[name], fields: fields[name] })),
    };
  }

  /**
   * Does it. Answers the file that it opened, if any. Throws as the policy says; `unprocessable` for what lacks,
   * `conflict` when the text shown is not the one that waits any more.
   */
  async perform(caller: Caller, slug: string, request: SheetActionRequest): Promise<{ submissionId: string | null }> {
    const action = request.action;
    if (!isSheetAction(action)) throw new ProblemError('invalid', 'Cette action n’existe pas.');
    return this.work.run(async (manager) => {
      const sheet = await this.sheets.at(manager, slug, true);
      if (sheet === null) throw notFound();
      const people = await this.peopleAround(manager, sheet, request.personId);
      requireAllowed(can(caller.actor, action, this.factsOf(sheet, people)));
      return { submissionId: await this.acts[action]({ manager, caller, sheet, people, request }) };
    });
  }

  private readonly acts: Record<SheetAction, (acting: Acting) => Promise<string | null>> = {
    revise: (acting) => this.open(acting, 'draft'),
    'revise-by-committee': (acting) => this.open(acting, 'rewriting'),
    correct: async ({ manager, caller, sheet, request }) => {
      const by = sheet.authorId === caller.actor.id ? 'author' : 'secretary';
      await this.corrections.propose(manager, caller, sheet, by, request.content);
      await this.tell(manager, { caller, sheet, action: 'sheet.correction-proposed' });
      return null;
    },
    'agree-to-correction': async ({ manager, caller, sheet, request }) => {
      await this.corrections.agree(manager, caller, sheet, request.contentHash);
      return null;
    },
    archive: (acting) => this.takeOff(acting, 'sheet.archived'),
    'withdraw-urgently': (acting) => this.takeOff(acting, 'sheet.withdrawn-urgently'),
    restore: async ({ manager, caller, sheet }) => {
      await this.sheets.restore(manager, sheet.sheetId);
      const publishedAt = this.clock.now();
      await this.publication.publish(manager, [
        { sheetId: sheet.sheetId, revisionId: sheet.lastRevisionId, publishedAt },
      ]);
      await this.tell(manager, { caller, sheet, action: 'sheet.restored' });
      return null;
    },
    'confirm-still-valid': async ({ manager, caller, sheet }) => {
      await this.sheets.confirm(manager, sheet.sheetId, this.clock.now());
      await this.tell(manager, { caller, sheet, action: 'sheet.confirmed' });
      return null;
    },
    'nominate-referent': async ({ manager, caller, sheet, request }) => {
      if (request.personId === undefined) throw lacking('personId', 'Choisissez une personne.');
      const submission = { id: sheet.openSubmissionId, sheetId: sheet.sheetId };
      await this.invitations.inviteReferent(manager, submission, request.personId, caller.actor.id, this.clock.now());
      await this.tell(manager, { caller, sheet, action: 'submission.referent-nominated' });
      return null;
    },
  };

  /** A new run over the sheet, with the text that is online; the page stays as it is meanwhile. */
  private async open({ manager, caller, sheet }: Acting, state: 'draft' | 'rewriting'): Promise<string> {
    const penHolderId = state === 'rewriting' ? caller.actor.id : null;
    const id = await this.drafts.begin(manager, {
      sheetId: sheet.sheetId,
      authorId: sheet.authorId,
      state,
      penHolderId,
    });
    const { content } = sheet;
    const copy = { content, contentHash: contentHash(content), contacts: [], updatedAt: this.clock.now() };
    await this.texts.insertWorkingCopy(manager, id, copy, caller.actor.id);
    await this.tell(manager, { caller, sheet, action: 'submission.revision-opened', submissionId: id });
    return id;
  }

  private async takeOff(
    { manager, caller, sheet, people, request }: Acting,
    action: 'sheet.archived' | 'sheet.withdrawn-urgently',
  ): Promise<null> {
    const reason = request.reason?.trim() ?? '';
    if (reason === '') throw lacking('reason', 'Dites pourquoi.');
    await this.publication.archive(manager, sheet.sheetId, reason, { action, actorId: caller.actor.id });
    if (request.reasonIsPublic !== true) await this.sheets.keepReasonInside(manager, sheet.sheetId);
    const concerned = [sheet.authorId, ...sheet.coAuthorIds, ...this.secretariatOf(sheet, people)];
    for (const person of this.sheets.reachable(people, concerned, caller.actor.id)) {
      await this.mail.tell(manager, {
        kind: 'sheet-taken-off',
        key: `${action}:${sheet.sheetId}:${this.clock.now().toISOString()}:${person.id}`,
        recipient: person.email,
        accountId: person.id,
        facts: {
          name: person.name,
          title: sheet.title,
          by: people.find(({ id }) => id === caller.actor.id)?.name ?? '',
          reason,
          path: sheetPath(sheet.slug),
        },
      });
    }
    return null;
  }

  private async tell(
    manager: EntityManager,
    {
      caller,
      sheet,
      action,
      submissionId,
    }: { caller: Caller; sheet: KnownSheet; action: EventAction; submissionId?: string },
  ): Promise<void> {
    await this.events.append(manager, [
      {
        action,
        actorId: caller.actor.id,
        sheetId: sheet.sheetId,
        facts: submissionId === undefined ? {} : { submissionId },
      },
    ]);
  }

  private async correctionView(manager: EntityManager, sheet: KnownSheet): Promise<CorrectionView | null> {
    const { correction, content } = sheet;
    if (correction === null) return null;
    const contacts = await this.texts.contacts(manager, [...content.contactIds, ...correction.content.contactIds]);
    const parts = comparedParts(content, correction.content, contacts, () => []);
    return {
      by: correction.by,
      contentHash: correction.contentHash,
      parts: parts.filter(({ changed }) => changed).map(({ changedWords: _count, ...part }) => part),
    };
  }

  private peopleAround(manager: EntityManager, sheet: KnownSheet, personId?: string): Promise<ActivePerson[]> {
    const { committeeId, authorId, coAuthorIds } = sheet;
    const named = [authorId, personId ?? null, ...coAuthorIds].flatMap((id) => id ?? []);
    return this.people.people(manager, committeeId === null ? [] : [committeeId], named);
  }

  private secretariatOf({ committeeId }: KnownSheet, people: readonly ActivePerson[]): string[] {
    return people.filter((person) => isSecretaryOf(person, [committeeId])).map(({ id }) => id);
  }

  private factsOf(sheet: KnownSheet, people: readonly ActivePerson[]): SheetFacts {
    const { authorId, coAuthorIds } = sheet;
    const outside = this.secretariatOf(sheet, people).filter((id) => id !== authorId && !coAuthorIds.includes(id));
    return {
      record: 'sheet',
      state: sheet.archived ? 'archived' : 'online',
      access: this.config.catalogueAccess,
      authorId,
      coAuthorIds,
      committeeId: sheet.committeeId,
      onlySecretaryIsAuthor: outside.length === 0,
      authorDisabled: sheet.authorDisabled,
      openSubmission: sheet.openSubmissionId !== null,
      correctionBy: sheet.correction?.by ?? null,
    };
  }
}

function isSheetAction(name: string): name is SheetAction {
  return Object.hasOwn(fields, name);
}

function lacking(field: string, message: string): ProblemError {
  return new ProblemError('unprocessable', message, { errors: [{ field, message }] });
}
