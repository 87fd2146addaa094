import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeForm, CommitteeView } from '@recueil/contracts';
import { actionLabels, actionsFor, can, visibilityOf, type ActionOf, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog, type PastEvent } from '#core/events/event-log';
import { versionPassed, type SeenRecord } from '#core/http/if-match';
import { AbsenceRepository } from '../absences/absence.repository';
import { refusedField, refusingTaken } from '#core/errors/refused-field';
import { CommitteePeople } from './committee-people.service';
import { CommitteeRepository, type CommitteeRow } from './committee.repository';

/** What it takes to change each part of a committee. */
const actionFor: Record<keyof CommitteeForm, ActionOf<'committee'>> = {
  name: 'rename',
  general: 'edit-themes',
  college: 'choose-preset',
  exclusion: 'choose-preset',
  themeIds: 'edit-themes',
  members: 'edit-members',
  secretaryIds: 'edit-members',
  meetings: 'edit-meeting-dates',
};
const taken = (): ProblemError =>
  new ProblemError('conflict', 'Ce nom, un de ces thèmes ou la place de comité général est déjà pris.');

/** Committees: their themes, who sits on which side, how they decide and when they meet. */
@Injectable()
export class CommitteesService {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly people: CommitteePeople,
    private readonly absences: AbsenceRepository,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Those that the actor may see, each with what they may do. */
  async list(actor: Actor): Promise<CommitteeView[]> {
    requireAllowed(can(actor, 'list', { record: 'committee', collection: true }));
    const rows = await this.committees.list(this.today(), visibleTo(actor));
    return rows.map((row) => withActions(row, actor));
  }

  /** Throws `conflict` for a name, a theme or a general committee that is there already. */
  async create(actor: Actor, form: Partial<CommitteeForm> & { name: string }): Promise<CommitteeView> {
    requireAllowed(can(actor, 'create', { record: 'committee', collection: true }));
    return this.work.run(async (manager) => {
      const id = await refusingTaken(this.committees.insert(manager, form.name, this.clock.now()), taken());
      await this.apply(manager, actor, await this.found(manager, id), form);
      const created = await this.found(manager, id);
      await this.write(manager, 'created', actor, { committeeId: id }, { after: described(created) });
      return withActions(created, actor);
    });
  }

  /** Changes what is given, and only where each part of it is the actor's to change. */
  async change(actor: Actor, { id, version }: SeenRecord, form: Partial<CommitteeForm>): Promise<CommitteeView> {
    const facts = { record: 'committee', committeeId: id } as const;
    requireAllowed(can(actor, 'read', facts));
    const fields = (Object.keys(actionFor) as (keyof CommitteeForm)[]).filter((field) => form[field] !== undefined);
    for (const field of fields) requireAllowed(can(actor, actionFor[field], facts));
    return this.work.run(async (manager) => {
      const before = await this.locked(manager, { id, version }, actor);
      if (fields.length === 0) return withActions(before, actor);
      await this.apply(manager, actor, before, form);
      const after = await this.found(manager, id);
      const details = { before: described(before), after: described(after) };
      await this.write(manager, 'changed', actor, { committeeId: id, fields }, details);
      return withActions(after, actor);
    });
  }

  /** Takes away a committee where nobody sits any more: who may merge it into another may do this lesser thing. */
  async delete(actor: Actor, { id, version }: SeenRecord): Promise<void> {
    requireAllowed(can(actor, 'merge', { record: 'committee', committeeId: id }));
    await this.work.run(async (manager) => {
      const before = await this.locked(manager, { id, version }, actor);
      if (before.members.length + before.secretaries.length > 0) {
        const message = 'Des personnes siègent dans ce comité\u202f: retirez-les d’abord, ou nommez-les ailleurs.';
        throw new ProblemError('conflict', message);
      }
      await this.committees.delete(manager, id);
      await this.write(manager, 'deleted', actor, { committeeId: id }, { before: described(before) });
    });
  }

  private async apply(
    manager: EntityManager,
    actor: Actor,
    before: CommitteeRow,
    form: Partial<CommitteeForm>,
  ): Promise<void> {
    const { id } = before;
    const settings = {
      name: form.name ?? before.name,
      general: form.general ?? before.general,
      college: form.college ?? before.college,
      exclusion: form.exclusion ?? before.exclusion,
    };
    await refusingTaken(this.committees.update(manager, id, settings), taken());
    if (form.themeIds) await this.setThemes(manager, id, form.themeIds);
    if (form.meetings) await this.setMeetings(manager, id, form.meetings);
    if (form.members || form.secretaryIds) await this.people.set(manager, actor, before, form);
  }

  private async setThemes(manager: EntityManager, id: string, themeIds: string[]): Promise<void> {
    if ((await this.committees.countThemes(manager, themeIds)) !== themeIds.length) {
      throw refusedField('themeIds', 'Un de ces thèmes n’existe plus. Rechargez la page, puis recommencez.');
    }
    const elsewhere = await this.committees.themeTaken(manager, id, themeIds);
    if (elsewhere) {
      const { label, name } = elsewhere;
      const message = `Le thème «\u202f${label}\u202f» est déjà celui de «\u202f${name}\u202f»\u202f: retirez-le d’abord là.`;
      throw refusedField('themeIds', message, 'conflict');
    }
    await refusingTaken(this.committees.setThemes(manager, id, themeIds), taken());
  }

  private async setMeetings(manager: EntityManager, id: string, meetings: string[]): Promise<void> {
    const today = this.today();
    if (meetings.some((day) => day < today)) {
      throw refusedField('meetings', 'Une date de séance à venir n’est pas déjà passée.');
    }
    await this.committees.setMeetings(manager, id, meetings, today);
  }

  private async locked(manager: EntityManager, { id, version }: SeenRecord, actor: Actor): Promise<CommitteeRow> {
    const now = await this.committees.lock(manager, id);
    const committee = await this.found(manager, id);
    if (now !== version) throw versionPassed(withActions(committee, actor));
    return committee;
  }

  private async found(manager: EntityManager, id: string): Promise<CommitteeRow> {
    const row = await this.committees.find(manager, id, this.today());
    if (row === null) throw notFound();
    return row;
  }

  private today(): string {
    return this.absences.today(this.clock.now());
  }

  private write(
    manager: EntityManager,
    what: 'created' | 'changed' | 'deleted',
    actor: Actor,
    facts: Record<string, unknown>,
    details: PastEvent['details'],
  ): Promise<void> {
    return this.events.append(manager, [
      { action: `committee.${what}`, actorId: actor.id, sheetId: null, facts, details },
    ]);
  }
}

function visibleTo(actor: Actor): readonly string[] | 'all' {
  const scope = visibilityOf(actor, 'committee');
  if ('all' in scope) return 'all';
  if ('none' in scope) return [];
  const lists = scope.any.map(({ committees }) => committees ?? []);
  return lists.includes('all') ? 'all' : lists.flat();
}

function withActions(row: CommitteeRow, actor: Actor): CommitteeView {
  const actions = actionsFor(actor, { record: 'committee', committeeId: row.id }).map((name) => ({
    name,
    label: actionLabels.committee[name],
  }));
  return { ...row, actions };
}

/** What an event keeps of a committee: people by identifier alone. */
function described({ themes, members, secretaries, version: _version, ...row }: CommitteeRow): object {
  return {
    ...row,
    themes: themes.map(({ id }) => id),
    members: members.map(({ id, side }) => ({ id, side })),
    secretaries: secretaries.map(({ id }) => id),
  };
}
