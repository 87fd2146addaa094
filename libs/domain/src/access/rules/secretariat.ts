import type { ConditionName } from '../conditions';
import type { Row } from '../rule';
import { team } from '../team';

/** An act of the secretariat, in words: `does` begins with a verb in the third person. */
interface SecretariatAct<R extends 'submission' | 'sheet'> {
  action: Row<R>['action'];
  states: NonNullable<Row<R>['states']>;
  does: string;
  when?: readonly ConditionName[];
}

/**
 * What the secretary does, never on their own sheet, and the administrator in their place when the secretariat has
 * nobody outside the team: two rows for each act.
 */
export function actsOfSecretariat<R extends 'submission' | 'sheet'>(acts: readonly SecretariatAct<R>[]): Row<R>[] {
  return acts.flatMap(({ action, states, does, when = [] }): Row<R>[] => [
    {
      action,
      allow: ['secretary'],
      never: team,
      states,
      when,
      sentence: `Le secrétariat ${does}, jamais pour une fiche que la personne a écrite ou cosignée.`,
    },
    {
      action,
      allow: ['administrator'],
      never: team,
      states,
      when: ['no-other-secretary', ...when],
      sentence: `L’administrateur ${does} à la place d’un secrétariat qui n’a personne en dehors de l’équipe.`,
    },
  ]);
}
