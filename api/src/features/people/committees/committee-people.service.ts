import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeForm, RoleGiven } from '@recueil/contracts';
import type { Actor } from '@recueil/domain';
import { PeopleRepository } from '../people.repository';
import { RoleChanges } from '../role-changes.service';
import { refusedField } from '#core/errors/refused-field';
import type { CommitteeRow } from './committee.repository';

/** Who sits in a committee and who keeps its secretariat: roles, given and taken as everywhere else. */
@Injectable()
export class CommitteePeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly roles: RoleChanges,
  ) {}

  /** What is undefined stays. Answers whether anything changed. Throws `invalid` for someone without account. */
  async set(
    manager: EntityManager,
    actor: Actor,
    committee: CommitteeRow,
    { members, secretaryIds }: Partial<Pick<CommitteeForm, 'members' | 'secretaryIds'>>,
  ): Promise<boolean> {
    const wanted = new Map<string, RoleGiven[]>();
    const committeeId = committee.id;
    const give = (id: string, role: RoleGiven): void => void wanted.set(id, [...(wanted.get(id) ?? []), role]);
    for (const { id, side } of members ?? committee.members) give(id, { role: 'member', committeeId, side });
    for (const id of secretaryIds ?? committee.secretaries.map((secretary) => secretary.id)) {
      give(id, { role: 'secretary', committeeId, side: null });
    }
    const before = [...committee.members, ...committee.secretaries].map(({ id }) => id);
    let changed = false;
    // Always in one order: two committees that share people never wait for each other.
    for (const id of [...new Set([...before, ...wanted.keys()])].sort()) {
      if (await this.setOne(manager, actor, id, { committeeId, roles: wanted.get(id) ?? [] })) changed = true;
    }
    return changed;
  }

  private async setOne(
    manager: EntityManager,
    actor: Actor,
    id: string,
    { committeeId, roles }: { committeeId: string; roles: RoleGiven[] },
  ): Promise<boolean> {
    if ((await this.people.lock(manager, id)) === null) {
      throw refusedField('members', 'Une de ces personnes n’a pas de compte. Rechargez la page, puis recommencez.');
    }
    const elsewhere = (await this.roles.rolesOf(manager, id)).filter((role) => role.committeeId !== committeeId);
    return this.roles.set(manager, actor, id, [...elsewhere, ...roles]);
  }
}
