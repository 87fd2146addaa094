import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AbsenceForm, AbsenceView } from '@recueil/contracts';
import { can, type Actor } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountsService, isActive } from '#rooms/accounts';
import { refusedField } from '#core/errors/refused-field';
import { AbsenceRepository } from './absence.repository';

/** A secretary of all committees is in none: only who may act for all committees answers for them. */
const allCommittees = '';
const dayLength = 86_400_000;
const longestDays = 400;

type Known = Actor & { id: string };

/**
 * Who is away, until when, and who holds their roles meanwhile. Naming a delegate gives roles: it takes someone who may
 * answer for all of the person's committees, and, unless an administrator decides, someone who has such a role already.
 */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly accounts: AccountsService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  mine(actor: Known): Promise<AbsenceView[]> {
    return this.absences.upcoming(actor.id, this.clock.now());
  }

  /** Of someone else; those that are not over yet. */
  async listOf(actor: Actor, personId: string): Promise<AbsenceView[]> {
    const committees = await this.committeesOf(personId);
    requireSome(committees.map((committeeId) => mayEdit(actor, committeeId)));
    return this.absences.upcoming(personId, this.clock.now());
  }

  /** Throws `forbidden` for whoever has no place in a committee: nobody waits for them. */
  declareMine(actor: Known, form: AbsenceForm): Promise<AbsenceView[]> {
    return this.work.run(async (manager) => {
      const committees = await this.committeesOf(actor.id, manager);
      requireSome(committees.map((committeeId) => isIn(actor, committeeId)));
      return this.declare(manager, actor, actor.id, form);
    });
  }

  declareFor(actor: Actor, personId: string, form: AbsenceForm): Promise<AbsenceView[]> {
    return this.work.run(async (manager) => {
      const committees = await this.committeesOf(personId, manager);
      requireSome(committees.map((committeeId) => mayEdit(actor, committeeId)));
      if (form.delegateId !== null && !committees.every((committeeId) => mayEdit(actor, committeeId))) {
        const message = 'Cette personne siège aussi ailleurs\u202f: un administrateur peut désigner qui la remplace.';
        throw refusedField('delegateId', message, 'forbidden');
      }
      return this.declare(manager, actor, personId, form);
    });
  }

  removeMine(actor: Known, id: string): Promise<AbsenceView[]> {
    return this.work.run((manager) => this.remove(manager, actor, actor.id, id));
  }

  removeFor(actor: Actor, personId: string, id: string): Promise<AbsenceView[]> {
    return this.work.run(async (manager) => {
      const committees = await this.committeesOf(personId, manager);
      requireSome(committees.map((committeeId) => mayEdit(actor, committeeId)));
      return this.remove(manager, actor, personId, id);
    });
  }

  private async declare(
    manager: EntityManager,
    actor: Actor,
    personId: string,
    form: AbsenceForm,
  ): Promise<AbsenceView[]> {
    const now = this.clock.now();
    requireDates(form, this.absences.today(now));
    await this.requireDelegate(manager, actor, personId, form.delegateId);
    if (!(await this.absences.lockAccount(manager, personId))) throw notFound();
    const id = await this.absences.insert(manager, personId, form);
    if (id === null) throw refusedField('startsOn', 'Une absence est déjà notée à ces dates.', 'conflict');
    await this.write(manager, 'declared', actor, { accountId: personId, absenceId: id }, { after: form });
    return this.absences.upcoming(personId, now, manager);
  }

  private async remove(manager: EntityManager, actor: Actor, personId: string, id: string): Promise<AbsenceView[]> {
    const before = await this.absences.delete(manager, personId, id);
    if (before === null) throw notFound();
    await this.write(manager, 'removed', actor, { accountId: personId, absenceId: id }, { before });
    return this.absences.upcoming(personId, this.clock.now(), manager);
  }

  private async requireDelegate(
    manager: EntityManager,
    actor: Actor,
    personId: string,
    delegateId: string | null,
  ): Promise<void> {
    if (delegateId === null) return;
    if (delegateId === personId) throw refusedField('delegateId', 'Choisissez quelqu’un d’autre que l’absent.');
    const delegate = await this.accounts.find(delegateId, manager);
    if (delegate === null || !isActive(delegate)) {
      throw refusedField('delegateId', 'Cette personne n’a pas de compte actif. Choisissez-en une autre.');
    }
    if (actor.grants.some(({ role }) => role === 'administrator')) return;
    const held = await this.accounts.grants(delegateId, manager);
    if (held.some(({ role }) => role !== 'administrator')) return;
    throw refusedField('delegateId', 'Choisissez un membre ou un secrétaire d’un comité.');
  }

  /** Throws `not-found` for whoever is gone. Somebody without any place in a committee is for administrators alone. */
  private async committeesOf(personId: string, manager?: EntityManager): Promise<string[]> {
    const account = await this.accounts.find(personId, manager);
    if (account?.closedAt !== null) throw notFound();
    const grants = await this.accounts.grants(personId, manager);
    const places = grants.filter(({ role }) => role !== 'administrator');
    if (places.length === 0) return [allCommittees];
    return [...new Set(places.map(({ committeeId }) => committeeId ?? allCommittees))];
  }

  private write(
    manager: EntityManager,
    what: 'declared' | 'removed',
    actor: Actor,
    facts: Record<string, unknown>,
    details: { before?: AbsenceForm; after?: AbsenceForm },
  ): Promise<void> {
    return this.events.append(manager, [
      { action: `absence.${what}`, actorId: actor.id, sheetId: null, facts, details },
    ]);
  }
}

function mayEdit(actor: Actor, committeeId: string): boolean {
  return can(actor, 'edit-absences', { record: 'committee', committeeId }).allowed;
}

/** A member declares their own absence; a secretary's is one that they may note. */
function isIn(actor: Actor, committeeId: string): boolean {
  return can(actor, 'declare-own-absence', { record: 'committee', committeeId }).allowed || mayEdit(actor, committeeId);
}

function requireSome(allowed: boolean[]): void {
  if (allowed.some(Boolean)) return;
  throw new ProblemError('forbidden', 'Votre rôle ne permet pas de noter cette absence.');
}

function requireDates({ startsOn, endsOn }: AbsenceForm, today: string): void {
  if (endsOn < startsOn) throw refusedField('endsOn', 'Le dernier jour vient avant le premier.');
  if (endsOn < today) throw refusedField('endsOn', 'Cette absence est déjà passée.');
  if ((Date.parse(endsOn) - Date.parse(startsOn)) / dayLength > longestDays) {
    throw refusedField('endsOn', 'Une absence dure un an au plus.');
  }
}
