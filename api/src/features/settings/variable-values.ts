import type { DelaysSetting, SettingSection, SettingSections } from '@recueil/contracts';
import { defaultSettings } from '@recueil/domain';
import type { RunningConfig } from '#core/config/running-config';

type Variables = Pick<RunningConfig, 'organisationName' | 'contactEmail' | 'editorial'>;

/** What each section says while nobody changed it on the screen: the server's variables, else Recueil's own. */
export function variableValues(config: Variables): SettingSections {
  return {
    service: { name: config.organisationName ?? '', contactEmail: config.contactEmail ?? '', contactPhone: '' },
    legal: { publisher: '', dpo: '', notice: '' },
    licence: { licence: null },
    delays: delaysOf(config.editorial),
    mails: { signature: '', openings: {} },
    archives: { agreedBy: '', agreedOn: '', reference: '' },
  };
}

function delaysOf({ deadlines, ...editorial }: Variables['editorial']): DelaysSetting {
  const { submitted, returned, rewriting, reviewing, ...own } = { ...defaultSettings.deadlines, ...deadlines };
  return {
    deadlines: { submitted, returned, rewriting, reviewing, 'awaiting-validation': own['awaiting-validation'] },
    reminders: [...(editorial.reminders ?? defaultSettings.reminders)],
    standInAfterDays: editorial.standInAfterDays ?? defaultSettings.standInAfterDays,
    smallAmendmentWords: editorial.smallAmendmentWords ?? defaultSettings.smallAmendmentWords,
  };
}

/** The variables that are set and count for nothing once their section was changed on the screen. */
export function overriddenVariables(config: Variables, changed: ReadonlySet<string>): string[] {
  const { organisationName, contactEmail, editorial } = config;
  const set: [name: string, section: SettingSection, isSet: boolean][] = [
    ['ORGANISATION_NAME', 'service', organisationName !== null],
    ['CONTACT_EMAIL', 'service', contactEmail !== null],
    ['DEADLINES', 'delays', Object.keys(editorial.deadlines).length > 0],
    ['REMINDERS', 'delays', editorial.reminders !== null],
    ['STAND_IN_AFTER_DAYS', 'delays', editorial.standInAfterDays !== null],
    ['SMALL_AMENDMENT_WORDS', 'delays', editorial.smallAmendmentWords !== null],
  ];
  return set.filter(([, section, isSet]) => isSet && changed.has(section)).map(([name]) => name);
}
