import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationForm, OrganisationView } from '@recueil/contracts';
import { can, type Actor } from '@recueil/domain';
import { normaliseName } from '@recueil/importing';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, type ProblemError } from '#core/errors/problem';
import { EventLog, type PastEvent } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { PublicationRefresh } from '#rooms/sheets';
import { refusedField, refusingTaken } from '#core/errors/refused-field';
import { AdministeredOrganisationRepository } from './administered-organisation.repository';

const taken = (): ProblemError =>
  refusedField('name', 'Un autre organisme porte déjà ce nom\u202f: fusionnez-les plutôt.', 'conflict');

/** Organisations: what is told of one here is outside the text that people validated. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: AdministeredOrganisationRepository,
    private readonly publications: PublicationRefresh,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** All of them, by name, each with its sheets and people counted. */
  list(actor: Actor): Promise<OrganisationView[]> {
    requireAllowed(can(actor, 'list', { record: 'organisation', collection: true }));
    return this.organisations.list();
  }

  /** Throws `conflict` when a name that readers take for the same is there already. */
  async create(actor: Actor, form: OrganisationForm): Promise<OrganisationView> {
    requireAllowed(can(actor, 'create', { record: 'organisation', collection: true }));
    return this.work.run(async (manager) => {
      await this.requireFreeSiret(manager, form, null);
      const id = await refusingTaken(this.organisations.insert(manager, form, keyOf(form.name)), taken());
      await this.write(manager, 'created', actor, { organisationId: id }, { after: form });
      return this.found(manager, id);
    });
  }

  /** The organisation of that name, made where there is none, in the caller's transaction. */
  async findOrCreate(manager: EntityManager, actor: Actor, name: string): Promise<string> {
    const key = keyOf(name);
    const known = await this.organisations.findByKey(manager, key);
    if (known !== null) return known;
    const form = { name, kind: 'other' };
    const id = await refusingTaken(this.organisations.insert(manager, form, key), taken());
    await this.write(manager, 'created', actor, { organisationId: id }, { after: form });
    return id;
  }

  /** Sheets that are online follow a change of kind at once. Throws `precondition-failed` past that version. */
  async correct(actor: Actor, id: string, version: number, change: OrganisationForm): Promise<OrganisationView> {
    requireAllowed(can(actor, 'rename', { record: 'organisation' }));
    return this.work.run(async (manager) => {
      await this.organisations.lock(manager, [id]);
      const before = await this.found(manager, id);
      const form = { ...change, siret: change.siret === undefined ? before.siret : change.siret };
      await this.requireFreeSiret(manager, form, id);
      const updated = await refusingTaken(
        this.organisations.update(manager, { id, version }, form, keyOf(form.name)),
        taken(),
      );
      if (!updated) throw versionPassed(before);
      if (form.kind !== before.kind) {
        await this.publications.refresh(manager, await this.organisations.sheetsOf(manager, id));
      }
      await this.write(manager, 'renamed', actor, { organisationId: id }, { before: named(before), after: form });
      return this.found(manager, id);
    });
  }

  /** Its sheets and people go to the other one, and it disappears. Answers the one that stays. */
  async merge(actor: Actor, merged: { id: string; version: number }, intoId: string): Promise<OrganisationView> {
    requireAllowed(can(actor, 'merge', { record: 'organisation' }));
    if (merged.id === intoId) throw refusedField('intoId', 'Choisissez un autre organisme que celui-ci.');
    return this.work.run(async (manager) => {
      await this.organisations.lock(manager, [merged.id, intoId]);
      const before = await this.found(manager, merged.id);
      const into = await this.organisations.find(intoId, manager);
      if (into === null) throw refusedField('intoId', 'Cet organisme n’existe plus. Choisissez-en un autre.');
      if (before.version !== merged.version) throw versionPassed(before);
      const sheetIds = await this.organisations.sheetsOf(manager, merged.id);
      await this.organisations.merge(manager, merged.id, intoId);
      await this.publications.refresh(manager, sheetIds);
      const { sheets, people } = before;
      const facts = { organisationId: merged.id, intoId, sheets, people };
      await this.write(manager, 'merged', actor, facts, { before: named(before), after: named(into) });
      return this.found(manager, intoId);
    });
  }

  private async requireFreeSiret(
    manager: EntityManager,
    { siret }: OrganisationForm,
    id: string | null,
  ): Promise<void> {
    if (!siret || !(await this.organisations.othersHaveSiret(manager, siret, id))) return;
    throw refusedField('siret', 'Un autre organisme a déjà ce SIRET\u202f: fusionnez-les plutôt.', 'conflict');
  }

  private async found(manager: EntityManager, id: string): Promise<OrganisationView> {
    const organisation = await this.organisations.find(id, manager);
    if (organisation === null) throw notFound();
    return organisation;
  }

  private write(
    manager: EntityManager,
    what: 'created' | 'renamed' | 'merged',
    actor: Actor,
    facts: Record<string, unknown>,
    details: PastEvent['details'],
  ): Promise<void> {
    return this.events.append(manager, [
      { action: `organisation.${what}`, actorId: actor.id, sheetId: null, facts, details },
    ]);
  }
}

function named({ name, kind, siret }: OrganisationView): OrganisationForm {
  return { name, kind, siret };
}

function keyOf(name: string): string {
  const key = normaliseName(name);
  if (key === '') throw refusedField('name', 'Le nom d’un organisme compte au moins une lettre ou un chiffre.');
  return key;
}
