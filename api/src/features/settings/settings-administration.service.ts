import { Injectable } from '@nestjs/common';
import {
  settingSections,
  type MailKindView,
  type MailsSetting,
  type SettingSection,
  type SettingSections,
  type SettingsView,
  type SettingVersions,
  type SettingView,
} from '@recueil/contracts';
import { can, wordingKinds, wordingProblem, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { SettingsRepository, type SettingRow } from './settings.repository';
import { isSection, Settings } from './settings.service';

const installation = { record: 'installation', collection: true } as const;

/** The settings, for whoever administers: seen and changed, section by section. */
@Injectable()
export class SettingsAdministration {
  constructor(
    private readonly stored: SettingsRepository,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<SettingsView> {
    requireAllowed(can(actor, 'read-settings', installation));
    const rows = await this.stored.latest();
    const entries = settingSections.map((section) => [
      section,
      this.viewOf(section, rows.find((row) => row.section === section) ?? null),
    ]);
    const { openings } = this.settings.complete('mails', rows.find(({ section }) => section === 'mails')?.value);
    return { ...Object.fromEntries(entries), mailKinds: mailKindsOf(openings) } as SettingsView;
  }

  /** Throws `not-found` for a section that there is not. */
  async versions(actor: Actor, section: string): Promise<SettingVersions> {
    requireAllowed(can(actor, 'read-settings', installation));
    if (!isSection(section)) throw notFound();
    const rows = await this.stored.versions(section);
    return { versions: rows.map((row) => this.viewOf(section, row)) };
  }

  /** Writes one more version. Throws `precondition-failed` past the version that its author saw. */
  async change<Section extends SettingSection>(
    actor: Actor,
    section: Section,
    version: number,
    after: SettingSections[Section],
  ): Promise<SettingView<Section>> {
    requireAllowed(can(actor, 'choose-settings', installation));
    const isWritten = await this.work.run(async (manager) => {
      const { value: before, version: present } = await this.settings.inForce(section, manager);
      if (present !== version) return false;
      const fields = (Object.keys(after) as (keyof SettingSections[Section])[]).filter(
        (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
      );
      if (fields.length === 0 && version > 0) return true;
      const changedAt = this.clock.now();
      const next = { section, version: version + 1, value: after, changedAt, actorId: actor.id };
      if (!(await this.stored.insert(manager, next))) return false;
      const facts = { section, version: version + 1, fields };
      await this.events.append(manager, [
        { action: 'settings.changed', actorId: actor.id, sheetId: null, facts, details: { before, after } },
      ]);
      return true;
    });
    const now = this.viewOf(section, await this.stored.find(section));
    if (!isWritten) throw versionPassed(now);
    return now;
  }

  private viewOf<Section extends SettingSection>(section: Section, row: SettingRow | null): SettingView<Section> {
    return {
      value: this.settings.complete(section, row?.value),
      version: row?.version ?? 0,
      changedAt: row?.changedAt.toISOString() ?? null,
      changedBy: row?.changedBy ?? null,
    };
  }
}

/** Every kind, and what is wrong with what was written for it; a kind that is there no more is named as it was. */
function mailKindsOf(openings: MailsSetting['openings']): MailKindView[] {
  const gone = Object.keys(openings).filter((kind) => !wordingKinds.has(kind));
  return [
    ...[...wordingKinds].map(([kind, { label, names }]) => {
      const sentence = Object.hasOwn(openings, kind) ? openings[kind] : undefined;
      return { kind, label, names: [...names], problem: sentence ? wordingProblem(kind, sentence) : null };
    }),
    ...gone.map((kind) => ({ kind, label: kind, names: [], problem: wordingProblem(kind, '') })),
  ];
}
