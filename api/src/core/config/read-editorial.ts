import { ConfigError } from './config-error.ts';
import type { Variables } from './variables.ts';

/** The steps that may have a deadline. */
const steps = ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation'] as const;
type Step = (typeof steps)[number];

/** How long a step may take: working days, or the nth meeting to come, or so many days where none is set; null: for ever. */
type Deadline = { workingDays: number } | { meetings: number; orWorkingDays: number } | null;

/** What an installation chooses about its workflow; what it does not say is the workflow's own. */
export interface EditorialChoices {
  deadlines: Partial<Record<Step, Deadline>>;
  /** In working days from a deadline, before it when negative. Null: as the workflow has it. */
  reminders: number[] | null;
  standInAfterDays: number | null;
  smallAmendmentWords: number | null;
  /** The mail that asks an author to validate carries the text. */
  proposedTextInMails: boolean;
}

export function readEditorial(variables: Variables): EditorialChoices {
  return {
    deadlines: Object.fromEntries(parts(variables, 'DEADLINES').map(readDeadline)),
    reminders: readReminders(variables),
    standInAfterDays: readNumber(variables, 'STAND_IN_AFTER_DAYS'),
    smallAmendmentWords: readNumber(variables, 'SMALL_AMENDMENT_WORDS'),
    proposedTextInMails: (variables.oneOf('PROPOSED_TEXT_IN_MAILS', ['on', 'off']) ?? 'on') === 'on',
  };
}

function readDeadline(part: string): [Step, Deadline] {
  const [, step, days, meetings, orDays] =
    /^([a-z-]+) (?:(\d{1,3})|meeting (\d{1,2}) or (\d{1,3})|none)$/.exec(part) ?? [];
  const known = steps.find((name) => name === step);
  if (known === undefined) {
    throw new ConfigError(
      'DEADLINES',
      `« ${part} » ne se comprend pas (submitted 5, reviewing meeting 1 or 10, returned none).`,
    );
  }
  if (days !== undefined) return [known, { workingDays: Number(days) }];
  if (meetings === undefined) return [known, null];
  return [known, { meetings: Math.max(1, Number(meetings)), orWorkingDays: Number(orDays) }];
}

function readReminders(variables: Variables): number[] | null {
  const given = parts(variables, 'REMINDERS');
  if (given.length === 0) return null;
  const wrong = given.find((part) => !/^-?\d{1,3}$/.test(part));
  if (wrong !== undefined) throw new ConfigError('REMINDERS', `« ${wrong} » n’est pas un nombre de jours (-2, 1, 5).`);
  return given.map(Number);
}

function readNumber(variables: Variables, name: string): number | null {
  const value = variables.text(name);
  if (value === null) return null;
  if (!/^\d{1,3}$/.test(value)) throw new ConfigError(name, `« ${value} » n’est pas un nombre de 0 à 999.`);
  return Number(value);
}

function parts(variables: Variables, name: string): string[] {
  return (variables.text(name) ?? '')
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}
