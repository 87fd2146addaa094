import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpeningNeed, SettingSections } from '@recueil/contracts';
import { CatalogueOpening } from '#core/access/catalogue-opening';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { SettingsRepository } from './settings.repository';
import { Settings } from './settings.service';

const section = 'opening';

const needWords: Record<OpeningNeed, string> = {
  name: 'le nom du service',
  contact: 'un contact',
  publisher: 'le directeur de la publication',
};

/** Whether the catalogue is open to the public; once it is, it stays so. */
@Injectable()
export class Opening extends CatalogueOpening {
  private knownOpen = false;

  constructor(
    private readonly stored: SettingsRepository,
    private readonly settings: Settings,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  get isKnownOpen(): boolean {
    return this.knownOpen;
  }

  async isOpen(): Promise<boolean> {
    if (!this.knownOpen) this.knownOpen = (await this.stored.find(section)) !== null;
    return this.knownOpen;
  }

  /** What the opening still needs. */
  async missing(manager?: EntityManager): Promise<OpeningNeed[]> {
    return missingOf(await this.settings.values(manager));
  }

  /** Opens it, for good; opening it again changes nothing. Throws `conflict`, saying what is missing. */
  async open(manager: EntityManager, actorId: string): Promise<void> {
    const missing = await this.missing(manager);
    if (missing.length > 0) {
      const words = new Intl.ListFormat('fr').format(missing.map((need) => needWords[need]));
      throw new ProblemError('conflict', `Pas encore\u202f: il manque ${words}.`);
    }
    if (!(await this.write(manager, actorId))) return;
    await this.events.append(manager, [{ action: 'catalogue.opened', actorId, sheetId: null, facts: {} }]);
  }

  /** The demonstration is there to be looked at: it counts as open. */
  async openForDemonstration(manager: EntityManager): Promise<void> {
    await this.write(manager, null);
  }

  private write(manager: EntityManager, actorId: string | null): Promise<boolean> {
    const changedAt = this.clock.now();
    return this.stored.insert(manager, { section, version: 1, value: { open: true }, changedAt, actorId });
  }
}

function missingOf({ service, legal }: Pick<SettingSections, 'service' | 'legal'>): OpeningNeed[] {
  return [
    ...(service.name === '' ? (['name'] as const) : []),
    ...(service.contactEmail === '' && service.contactPhone === '' ? (['contact'] as const) : []),
    ...(legal.publisher === '' ? (['publisher'] as const) : []),
  ];
}
