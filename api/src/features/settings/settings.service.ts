import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { settingSections, type SettingSection, type SettingSections } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { SettingsRepository } from './settings.repository';
import { overriddenVariables, variableValues } from './variable-values';

/** A section as it counts now; version 0: nobody changed it on the screen. */
export interface InForce<Section extends SettingSection> {
  value: SettingSections[Section];
  version: number;
}

/**
 * What administrators decide on the screen, which wins over the server's variables. It is read each time, in the
 * transaction that decides by it: several servers agree, and none has to be started again.
 */
@Injectable()
export class Settings {
  private readonly variables: SettingSections;

  constructor(
    private readonly settings: SettingsRepository,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {
    this.variables = variableValues(config);
  }

  async inForce<Section extends SettingSection>(section: Section, manager?: EntityManager): Promise<InForce<Section>> {
    const row = await this.settings.find(section, manager);
    return { value: this.complete(section, row?.value), version: row?.version ?? 0 };
  }

  async value<Section extends SettingSection>(
    section: Section,
    manager?: EntityManager,
  ): Promise<SettingSections[Section]> {
    return (await this.inForce(section, manager)).value;
  }

  /** All sections at once. */
  async values(manager?: EntityManager): Promise<SettingSections> {
    const rows = await this.settings.latest(manager);
    const kept = (section: SettingSection): unknown => rows.find((row) => row.section === section)?.value;
    return {
      service: this.complete('service', kept('service')),
      legal: this.complete('legal', kept('legal')),
      licence: this.complete('licence', kept('licence')),
      delays: this.complete('delays', kept('delays')),
      mails: this.complete('mails', kept('mails')),
      archives: this.complete('archives', kept('archives')),
    };
  }

  /** What every page says of the service. */
  async told(): Promise<Pick<SettingSections, 'service' | 'legal' | 'licence'>> {
    const rows = await this.settings.told();
    const kept = (section: SettingSection): unknown => rows.find((row) => row.section === section)?.value;
    return {
      service: this.complete('service', kept('service')),
      legal: this.complete('legal', kept('legal')),
      licence: this.complete('licence', kept('licence')),
    };
  }

  /** What is kept, with what a later release asks for besides. */
  complete<Section extends SettingSection>(section: Section, kept: unknown): SettingSections[Section] {
    return { ...this.variables[section], ...(kept as Partial<SettingSections[Section]> | undefined) };
  }

  /** The variables of the server that are set and count for nothing any more. */
  async overridden(): Promise<string[]> {
    const changed = (await this.settings.latest()).map(({ section }) => section);
    return overriddenVariables(this.config, new Set(changed.filter((one) => isSection(one))));
  }
}

export function isSection(name: string): name is SettingSection {
  return (settingSections as readonly string[]).includes(name);
}
