import type { EntityManager } from 'typeorm';
import type { SheetActionRequest } from '@recueil/contracts';
import { isSecretaryOf, type SheetFacts } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import type { ActivePerson } from '#rooms/submissions';
import type { KnownSheet } from './sheet-facts.repository';

/** One caller before one sheet, inside the transaction in which they act. The policy has allowed it. */
export interface Acting {
  manager: EntityManager;
  caller: Caller;
  sheet: KnownSheet;
  facts: SheetFacts;
  people: readonly ActivePerson[];
  request: SheetActionRequest;
}

/** Those of these people who keep the secretariat of a sheet. */
export function secretariatOf({ committeeId }: KnownSheet, people: readonly ActivePerson[]): string[] {
  return people.filter((person) => isSecretaryOf(person, [committeeId])).map(({ id }) => id);
}

/** Those of these people who are told of what someone does: never that person. */
export function others({ caller, people }: Acting, ids: readonly (string | null)[]): ActivePerson[] {
  return people.filter(({ id }) => id !== caller.actor.id && ids.includes(id));
}
