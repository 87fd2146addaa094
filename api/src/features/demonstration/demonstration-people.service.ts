import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { Opening } from '#rooms/settings';
import { PasswordsService } from '#rooms/sign-in';
import {
  demonstrationCommittees,
  demonstrationPassword,
  demonstrationPeople,
  type CommitteeKey,
  type DemonstrationPerson,
} from './demonstration-people';
import {
  addressesThere,
  insertCommittee,
  insertPerson,
  insertRole,
  removePeople,
} from './demonstration-people.repository';

/** People to try every role with; they go with the rest of the demonstration. The catalogue is open to everybody. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly opening: Opening,
    private readonly clock: Clock,
  ) {}

  /** Makes the committees and the people. The password is the same for all. */
  async load(manager: EntityManager): Promise<void> {
    const committees = await this.createCommittees(manager);
    const hash = await this.passwords.accepted(demonstrationPassword, []);
    for (const person of demonstrationPeople) {
      const id = newId();
      await insertPerson(manager, { ...person, id, hash, now: this.clock.now() });
      await this.giveRoles(manager, id, person, committees);
    }
    await this.opening.openForDemonstration(manager);
  }

  /** One line for each role, to be printed where people start; none once the demonstration is gone. */
  async lines(manager: EntityManager): Promise<string[]> {
    const there = new Set(await addressesThere(manager));
    const shown = demonstrationPeople.filter(({ email, role }) => role !== null && there.has(email));
    if (shown.length === 0) return [];
    return [
      `Comptes de démonstration, mot de passe « ${demonstrationPassword} » :`,
      ...shown.map(({ email, role }) => `  ${email.padEnd(38)} ${role ?? ''}`),
    ];
  }

  /** Takes them away, and the committees that only they were in. */
  remove(manager: EntityManager): Promise<void> {
    return removePeople(manager);
  }

  private async createCommittees(manager: EntityManager): Promise<Map<CommitteeKey, string>> {
    const ids = new Map<CommitteeKey, string>();
    for (const [key, { name, theme }] of Object.entries(demonstrationCommittees) as [
      CommitteeKey,
      { name: string; theme: string | null },
    ][]) {
      const id = newId();
      ids.set(key, id);
      await insertCommittee(manager, { id, name, theme, now: this.clock.now() });
    }
    return ids;
  }

  private async giveRoles(
    manager: EntityManager,
    accountId: string,
    { administrator, secretaryOf, memberOf = [] }: DemonstrationPerson,
    committees: Map<CommitteeKey, string>,
  ): Promise<void> {
    const give = (role: string, committeeId: string | null, side: string | null): Promise<void> =>
      insertRole(manager, { accountId, role, committeeId, side });
    if (administrator) await give('administrator', null, null);
    if (secretaryOf)
      await give('secretary', secretaryOf === 'all' ? null : (committees.get(secretaryOf) ?? null), null);
    for (const [committee, side] of memberOf) await give('member', committees.get(committee) ?? null, side);
  }
}
