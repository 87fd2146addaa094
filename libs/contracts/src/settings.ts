import type { DeadlineRule } from '@recueil/domain';

/**
 * What an administrator decides on the screen. Each change is a new version of its section; a section that was never
 * changed has version 0, and what the server's variables say.
 */

export const settingBounds = { name: 200, phone: 40, line: 200, notice: 4_000, opening: 200, signature: 300 } as const;

/** Who keeps this catalogue, and how to reach them. */
export interface ServiceSetting {
  name: string;
  contactEmail: string;
  contactPhone: string;
}

/** What the law asks for. `notice`: added to the legal notice, paragraphs between empty lines. */
export interface LegalSetting {
  publisher: string;
  dpo: string;
  notice: string;
}

/** The licences under which French law has administrations give their texts for reuse, the usual one first. */
export const licences = {
  'licence-ouverte-2.0': { name: 'Licence Ouverte', version: '2.0' },
  'odbl-1.0': { name: 'Open Database License (ODbL)', version: '1.0' },
} as const;
export type LicenceCode = keyof typeof licences;

/** Null: not chosen yet, and nothing is said. */
export interface LicenceSetting {
  licence: LicenceCode | null;
}

/** The steps that may have a deadline, in their order. */
export const delaySteps = ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation'] as const;
export type DelayStep = (typeof delaySteps)[number];
export const delayBounds = { days: 250, reminders: 10, words: 999 } as const;

export interface DelaysSetting {
  /** Null: the step has no deadline. */
  deadlines: Record<DelayStep, DeadlineRule | null>;
  /** In working days from the deadline, before it when negative. */
  reminders: number[];
  standInAfterDays: number;
  smallAmendmentWords: number;
}

/**
 * The agreement of whoever is in charge of the archives: until then the reasons given for what became of sheets are not
 * purged. All '' while there is none; `agreedOn`: YYYY-MM-DD.
 */
export interface ArchivesSetting {
  agreedBy: string;
  agreedOn: string;
  reference: string;
}

/** `openings`: the first sentence of some kinds of mails; the others keep Recueil's own. */
export interface MailsSetting {
  signature: string;
  openings: Partial<Record<string, string>>;
}

export interface SettingSections {
  service: ServiceSetting;
  legal: LegalSetting;
  licence: LicenceSetting;
  delays: DelaysSetting;
  mails: MailsSetting;
  archives: ArchivesSetting;
}
export type SettingSection = keyof SettingSections;
export const settingSections = [
  'service',
  'legal',
  'licence',
  'delays',
  'mails',
  'archives',
] as const satisfies SettingSection[];

/** A section as it is now. `changedAt`, `changedBy`: null where nobody changed it on the screen, or the person is gone. */
export interface SettingView<Section extends SettingSection = SettingSection> {
  value: SettingSections[Section];
  version: number;
  changedAt: string | null;
  changedBy: string | null;
}

/** A kind of mail whose first sentence may be written. `problem`: why the one that is kept does not stand any more. */
export interface MailKindView {
  kind: string;
  label: string;
  /** What the sentence may name, in double braces. */
  names: string[];
  problem: string | null;
}

export type SettingsView = { [Section in SettingSection]: SettingView<Section> } & { mailKinds: MailKindView[] };

/** The versions of a section, the latest first. */
export interface SettingVersions {
  versions: SettingView[];
}

/** What is to be done before the catalogue is opened; every step is done or not, in this order. */
export const firstSteps = ['service', 'legal', 'licence', 'themes', 'people', 'committee', 'mail'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** What the opening is refused without. */
export const openingNeeds = ['name', 'contact', 'publisher'] as const;
export type OpeningNeed = (typeof openingNeeds)[number];

export interface FirstStepsView {
  done: Record<FirstStep, boolean>;
  /** Whether the public sees the catalogue. */
  opened: boolean;
  /** What the opening still needs. */
  missing: OpeningNeed[];
  counts: { themes: number; subthemes: number; people: number; committees: number; sheets: number };
  /** The last mail of trial that was asked for: on its way, sent, or refused with what the server said. */
  trialMail: { recipient: string; state: 'waiting' | 'sent' | 'failed'; failure: string | null } | null;
}
