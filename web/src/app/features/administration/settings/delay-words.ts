import type { DeadlineRule, DelayStep } from '@recueil/contracts';
import type { Choice } from '#web/ui/select-field';

export const stepWords: Record<DelayStep, { label: string; who: string }> = {
  submitted: { label: $localize`Confier`, who: $localize`le secrétariat` },
  returned: { label: $localize`Compléter`, who: $localize`l’auteur` },
  rewriting: { label: $localize`Récrire`, who: $localize`qui tient la plume` },
  reviewing: { label: $localize`Relire`, who: $localize`chaque lecteur` },
  'awaiting-validation': { label: $localize`Valider`, who: $localize`l’auteur` },
};

/** A deadline, as somebody else has just chosen it. */
export function daysWords(rule: DeadlineRule | null): string {
  if (rule === null) return $localize`aucun délai`;
  if ('workingDays' in rule) return $localize`${rule.workingDays}:count:\u00A0jours ouvrés`;
  return $localize`la prochaine séance, sinon ${rule.orWorkingDays}:count:\u00A0jours ouvrés`;
}

/** How a choice of reminders is told from another. */
export function reminderKey(reminders: readonly number[]): string {
  return reminders.join(',');
}

/** The usual choices, and the one that is in force where it is none of them. */
export function reminderChoices(inForce: readonly number[]): Choice[] {
  const usual = [
    { value: '-2,1,5', label: $localize`Deux jours avant, le lendemain, puis cinq jours après` },
    { value: '0', label: $localize`Le jour dit seulement` },
    { value: '-3,0,5,10', label: $localize`Trois jours avant, le jour dit, puis chaque semaine, deux fois` },
    { value: '', label: $localize`Aucune` },
  ];
  const key = reminderKey(inForce);
  if (usual.some(({ value }) => value === key)) return usual;
  return [...usual, { value: key, label: $localize`Comme aujourd’hui\u202F: ${inForce.join(', ')}:days:` }];
}
