import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationKind } from '@recueil/domain';
import { OrganisationRepository } from './organisation.repository';

/** Organisations that sheets come from. */
@Injectable()
export class Organisations {
  constructor(private readonly organisations: OrganisationRepository) {}

  /** The identifier of each of these names, in order; those that are new are created with the kind given. */
  findOrCreate(
    manager: EntityManager,
    organisations: { name: string; kind: OrganisationKind }[],
    { demonstration }: { demonstration: boolean },
  ): Promise<string[]> {
    return this.organisations.findOrCreate(manager, organisations, { demonstration });
  }

  /** A sheet whose author has no organisation takes the one that it displays. */
  async giveWhereMissing(manager: EntityManager, sheetId: string, name: string): Promise<void> {
    const sheet = await this.organisations.sheetWithout(manager, sheetId);
    if (sheet === null) return;
    const [id] = await this.findOrCreate(manager, [{ name, kind: 'other' }], { demonstration: sheet.demonstration });
    if (id !== undefined) await this.organisations.give(manager, sheetId, id);
  }
}
