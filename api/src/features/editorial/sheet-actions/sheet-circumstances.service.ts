import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOnTeam, type SheetFacts } from '@recueil/domain';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { notFound } from '#core/errors/problem';
import { ActivePeople, type ActivePerson } from '#rooms/submissions';
import { secretariatOf, type SheetAround } from './sheet-act';
import { SheetFactsRepository, type KnownSheet } from './sheet-facts.repository';

/** What is known of a sheet that is or was online when somebody comes to act on it. */
@Injectable()
export class SheetCircumstances {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly people: ActivePeople,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Throws `not-found` for an address that no sheet ever had. */
  async at(manager: EntityManager, slug: string): Promise<SheetAround> {
    return this.around(manager, await this.sheets.at(manager, slug));
  }

  /** As {@link at}; nobody else acts on the sheet until the transaction is over. */
  async lockedAt(manager: EntityManager, slug: string): Promise<SheetAround> {
    return this.around(manager, await this.sheets.lockedAt(manager, slug));
  }

  private async around(manager: EntityManager, sheet: KnownSheet | null): Promise<SheetAround> {
    if (sheet === null) throw notFound();
    const people = await this.peopleAround(manager, sheet);
    return { sheet, people, facts: this.factsOf(sheet, people) };
  }

  private peopleAround(manager: EntityManager, sheet: KnownSheet): Promise<ActivePerson[]> {
    const { committeeId, authorId, coAuthorIds, correction, redaction } = sheet;
    const waiting = [correction?.accountId ?? null, redaction?.askedById ?? null];
    const named = [authorId, ...waiting, ...coAuthorIds].flatMap((id) => id ?? []);
    return this.people.around(manager, committeeId === null ? [] : [committeeId], named);
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
