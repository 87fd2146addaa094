import { ArrayMaxSize, IsArray, IsInt, Max, Min, ValidateBy } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { delayBounds, delaySteps, type DelaysSetting } from '@recueil/contracts';

const days = `Donnez un nombre de jours ouvrés, de 1 à ${delayBounds.days}, ou aucun délai.`;

/** Each step has its rule, and no other step is named. */
function areDeadlines(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const given = value as Record<string, unknown>;
  return (
    Object.keys(given).length === delaySteps.length &&
    delaySteps.every((step) => Object.hasOwn(given, step) && isRule(given[step], { mayMeet: step === 'reviewing' }))
  );
}

function isRule(rule: unknown, { mayMeet }: { mayMeet: boolean }): boolean {
  if (rule === null) return true;
  if (typeof rule !== 'object') return false;
  const given = rule as Record<string, unknown>;
  const names = Object.keys(given).sort().join(' ');
  if (names === 'workingDays') return isCount(given.workingDays, delayBounds.days);
  return (
    mayMeet && names === 'meetings orWorkingDays' && isCount(given.meetings, 12) && isCount(given.orWorkingDays, 250)
  );
}

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

export class DelaysDto implements DelaysSetting {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @ValidateBy({ name: 'deadlines', validator: { validate: areDeadlines } }, { message: days })
  deadlines!: DelaysSetting['deadlines'];

  @IsArray({ message: 'Donnez une liste de jours.' })
  @ArrayMaxSize(delayBounds.reminders, { message: `Ne dépassez pas ${delayBounds.reminders}\u00a0relances.` })
  @IsInt({ each: true, message: 'Donnez des nombres de jours entiers.' })
  @Min(-60, { each: true, message: 'Une relance part au plus 60\u00a0jours avant.' })
  @Max(delayBounds.days, { each: true, message: `Une relance part au plus ${delayBounds.days}\u00a0jours après.` })
  reminders!: number[];

  @IsInt({ message: 'Donnez un nombre de jours entier.' })
  @Min(0, { message: 'Donnez un nombre de 0 à 250.' })
  @Max(delayBounds.days, { message: 'Donnez un nombre de 0 à 250.' })
  standInAfterDays!: number;

  @IsInt({ message: 'Donnez un nombre de mots entier.' })
  @Min(0, { message: 'Donnez un nombre de 0 à 999.' })
  @Max(delayBounds.words, { message: 'Donnez un nombre de 0 à 999.' })
  smallAmendmentWords!: number;
}
