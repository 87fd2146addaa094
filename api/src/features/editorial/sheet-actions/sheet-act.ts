import type { EntityManager } from 'typeorm';
import type { SheetActionRequest } from '@recueil/contracts';
import { isSecretaryOf, type SheetFacts, type SheetNews, type SheetRow } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import type { ActivePerson } from '#rooms/submissions';
import type { KnownSheet } from './sheet-facts.repository';

/** A sheet that is or was online, what the policy asks about it, and the people around it. */
export interface SheetAround {
  sheet: KnownSheet;
  facts: SheetFacts;
  people: readonly ActivePerson[];
}

/** What somebody does with a sheet, inside the transaction in which they do it. The policy has allowed it. */
export interface SheetAct extends SheetAround {
  manager: EntityManager;
  caller: Caller;
  request: SheetActionRequest;
  row: SheetRow;
}

/** What came of an act, for its event and for those who are told of it. */
export interface SheetActDone {
  /** Of the event, without a personal value; null: it was entered already, at its place among others. */
  facts: Record<string, unknown> | null;
  /** What it was about: people are told once of the same. */
  about: string;
  /** What is told besides who acts and on which sheet. */
  news?: Partial<SheetNews>;
  /** Where the sheet is found from now on, where its address changed. */
  slug?: string;
  /** Who was chosen. */
  person?: ActivePerson;
}

/** Those of these people who keep the secretariat of a sheet. */
export function secretariatOf({ committeeId }: KnownSheet, people: readonly ActivePerson[]): string[] {
  return people.filter((person) => isSecretaryOf(person, [committeeId])).map(({ id }) => id);
}

/** Who may agree to what is left of a sheet once a passage was erased. */
export function validatorsOf({ authorId, authorDisabled, coAuthorIds }: KnownSheet): readonly string[] {
  return authorId === null || authorDisabled ? coAuthorIds : [authorId];
}
