import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@recueil/domain';
import { notFound } from '#core/errors/problem';
import { CircumstancesRepository, type ActivePerson } from './circumstances.repository';

/** People who may come in, as the policy sees them, with how they are called and told. */
@Injectable()
export class ActivePeople {
  constructor(private readonly people: CircumstancesRepository) {}

  /** Null for whoever may not come in, or not any more. */
  find(manager: EntityManager, accountId: string): Promise<ActivePerson | null> {
    return this.people.active(manager, accountId);
  }

  /** Throws `not-found` for whoever may not come in, or not any more. */
  async require(manager: EntityManager, accountId: string): Promise<ActivePerson> {
    const person = await this.people.active(manager, accountId);
    if (person === null) throw notFound();
    return person;
  }

  findByEmail(manager: EntityManager, email: string): Promise<ActivePerson | null> {
    return this.people.activeAt(manager, email);
  }

  /** Members and secretaries of these committees, secretaries for all, administrators, and those named. */
  around(
    manager: EntityManager,
    committeeIds: readonly string[],
    accountIds: readonly string[],
  ): Promise<ActivePerson[]> {
    return this.people.people(manager, committeeIds, accountIds);
  }

  /** Members and secretaries of any committee: who may be appointed for one submission. */
  experienced(manager: EntityManager): Promise<ActivePerson[]> {
    return this.people.experienced(manager);
  }

  /** Of the same service or organisation: who may validate in the absence of one of them. */
  colleagues(manager: EntityManager, person: Pick<Actor, 'service' | 'organisationId'>): Promise<ActivePerson[]> {
    return this.people.colleagues(manager, person);
  }

  /** How people are called, those who left included. */
  names(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    return this.people.names(manager, ids);
  }
}
