import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  sheetPath,
  type OfferedAction,
  type PassagePlaces,
  type SheetActionRequest,
  type SheetActions as SheetActionsView,
} from '@recueil/contracts';
import { actionLabels, actionsFor, can, isOnTeam, type ActionOf, type SheetFacts } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog, type EventAction } from '#core/events/event-log';
import { MailService } from '#rooms/mail';
import { PublicationService, contentHash } from '#rooms/sheets';
import { SubmissionAccess, type ActivePerson } from '#rooms/submissions';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { NewDrafts } from '#rooms/texts';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { others, secretariatOf, type Acting } from './acting';
import { Corrections } from './corrections.service';
import { PassagePlacesService, requirePassage, sightOf } from '../redactions/passage-places.service';
import { Redactions } from '../redactions/redactions.service';
import { Referents } from './referents.service';
import { SheetFactsRepository, type KnownSheet } from './sheet-facts.repository';

/** What can be done with a sheet once it was online. */
type SheetAction = Exclude<ActionOf<'sheet'>, 'read'>;

/** What the form of each asks for. */
const fields: Record<SheetAction, OfferedAction['fields']> = {
  revise: [],
  'revise-by-committee': [],
  correct: [],
  'agree-to-correction': ['contentHash'],
  'drop-correction': ['contentHash'],
  archive: ['reason'],
  restore: [],
  'withdraw-urgently': ['reason'],
  'confirm-still-valid': [],
  'nominate-referent': ['email'],
  redact: ['passage', 'reason'],
  'agree-to-redaction': ['redactionId'],
  'drop-redaction': ['redactionId'],
  'validate-redacted': ['contentHash'],
};

/** Published sheets live on: revised, corrected, archived, put back. Each act in one transaction. */
@Injectable()
export class SheetActions {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly corrections: Corrections,
    private readonly redactions: Redactions,
    private readonly places: PassagePlacesService,
    private readonly publication: PublicationService,
    private readonly drafts: NewDrafts,
    private readonly texts: TextRepository,
    private readonly referents: Referents,
    private readonly people: CircumstancesRepository,
    private readonly running: SubmissionAccess,
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
    const people = await this.peopleAround(manager, sheet);
    const facts = this.factsOf(sheet, people);
    requireAllowed(can(caller.actor, 'read', facts));
    const names = actionsFor(caller.actor, facts).filter((name): name is SheetAction => name !== 'read');
    return {
      sheetId: sheet.sheetId,
      state: sheet.archived ? 'archived' : 'online',
      submissionId: await this.running.ifSeen(manager, caller, sheet.openSubmissionId),
      correction: names.includes('drop-correction') ? await this.corrections.view(manager, sheet) : null,
      redaction: names.includes('drop-redaction')
        ? await this.redactions.view({ manager, caller, sheet, facts, people })
        : null,
      toValidate: names.includes('validate-redacted') ? await this.redactions.toValidate(manager, sheet) : null,
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
      const people = await this.peopleAround(manager, sheet);
      const facts = this.factsOf(sheet, people);
      requireAllowed(can(caller.actor, action, facts));
      const acting = { manager, caller, sheet, facts, people, request };
      if (action === 'revise') return { submissionId: await this.open(acting, 'draft') };
      if (action === 'revise-by-committee') return { submissionId: await this.open(acting, 'rewriting') };
      await this.acts[action](acting);
      return { submissionId: null };
    });
  }

  /**
   * Where a passage stands in all that is kept of the sheet. Throws as the policy says to whoever may not have it erased;
   * `unprocessable` when it is too short to be one.
   */
  async passages(caller: Caller, slug: string, passage: string): Promise<PassagePlaces> {
    const { manager } = this.database;
    const sheet = await this.sheets.at(manager, slug, false);
    if (sheet === null) throw notFound();
    const people = await this.peopleAround(manager, sheet);
    requireAllowed(can(caller.actor, 'redact', { ...this.factsOf(sheet, people), redactionBy: null }));
    return this.places.of(manager, sheet, requirePassage(passage), sightOf(caller.actor.id, sheet, people));
  }

  private readonly acts: Record<
    Exclude<SheetAction, 'revise' | 'revise-by-committee'>,
    (acting: Acting) => Promise<void>
  > = {
    correct: (acting) => this.corrections.propose(acting),
    'agree-to-correction': (acting) => this.corrections.agree(acting),
    'drop-correction': (acting) => this.corrections.drop(acting),
    archive: (acting) => this.takeOff(acting, 'sheet.archived'),
    'withdraw-urgently': (acting) => this.takeOff(acting, 'sheet.withdrawn-urgently'),
    restore: async ({ manager, caller, sheet }) => {
      await this.sheets.restore(manager, sheet.sheetId);
      const publishedAt = this.clock.now();
      await this.publication.publish(manager, [
        { sheetId: sheet.sheetId, revisionId: sheet.lastRevisionId, publishedAt },
      ]);
      await this.tell(manager, { caller, sheet, action: 'sheet.restored' });
    },
    'confirm-still-valid': async ({ manager, caller, sheet }) => {
      await this.sheets.confirm(manager, sheet.sheetId, this.clock.now());
      await this.tell(manager, { caller, sheet, action: 'sheet.confirmed' });
    },
    'nominate-referent': (acting) => this.referents.nominate(acting),
    redact: (acting) => this.redactions.ask(acting),
    'agree-to-redaction': (acting) => this.redactions.agree(acting),
    'drop-redaction': (acting) => this.redactions.drop(acting),
    'validate-redacted': (acting) => this.redactions.validate(acting),
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

  private async takeOff(acting: Acting, action: 'sheet.archived' | 'sheet.withdrawn-urgently'): Promise<void> {
    const { manager, caller, sheet, people, request } = acting;
    const reason = request.reason?.trim() ?? '';
    if (reason === '') throw lacking('reason', 'Dites pourquoi.');
    await this.publication.archive(manager, sheet.sheetId, reason, { action, actorId: caller.actor.id });
    if (request.reasonIsPublic !== true) await this.sheets.keepReasonInside(manager, sheet.sheetId);
    const concerned = [sheet.authorId, ...sheet.coAuthorIds, ...secretariatOf(sheet, people)];
    for (const person of others(acting, concerned)) {
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

  private peopleAround(manager: EntityManager, sheet: KnownSheet): Promise<ActivePerson[]> {
    const { committeeId, authorId, coAuthorIds, correction, redaction } = sheet;
    const waiting = [correction?.accountId ?? null, redaction?.askedById ?? null];
    const named = [authorId, ...waiting, ...coAuthorIds].flatMap((id) => id ?? []);
    return this.people.people(manager, committeeId === null ? [] : [committeeId], named);
  }

  private factsOf(sheet: KnownSheet, people: readonly ActivePerson[]): SheetFacts {
    const { authorId, coAuthorIds, delegateIds } = sheet;
    const outside = secretariatOf(sheet, people).filter((id) => !isOnTeam(sheet, id));
    return {
      record: 'sheet',
      state: sheet.archived ? 'archived' : 'online',
      access: this.config.catalogueAccess,
      authorId,
      coAuthorIds,
      delegateIds,
      committeeId: sheet.committeeId,
      onlySecretaryIsAuthor: outside.length === 0,
      authorDisabled: sheet.authorDisabled,
      openSubmission: sheet.openSubmissionId !== null,
      correctionBy: correctionBy(sheet),
      redactionBy: sheet.redaction?.askedById ?? null,
      textValidated: sheet.textValidated,
    };
  }
}

function correctionBy({ correction, authorId }: KnownSheet): SheetFacts['correctionBy'] {
  if (correction?.by !== 'author') return correction?.by ?? null;
  return correction.accountId === authorId ? 'author' : 'former-author';
}

function isSheetAction(name: string): name is SheetAction {
  return Object.hasOwn(fields, name);
}

function lacking(field: string, message: string): ProblemError {
  return new ProblemError('unprocessable', message, { errors: [{ field, message }] });
}
