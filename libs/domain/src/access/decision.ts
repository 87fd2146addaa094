import { conditions, type ConditionName } from './conditions';
import type { Relation } from './relations';

/**
 * Why not: `sign-in` (401: nobody is signed in, nothing more is said), `hidden` (404, as if unknown),
 * `forbidden` (403: never theirs), `state` (409: not now).
 */
export interface Reason {
  kind: 'sign-in' | 'hidden' | 'forbidden' | 'state';
  code: 'sign-in' | 'hidden' | 'forbidden' | 'wrong-state' | 'own-work' | ConditionName;
  /** In French, for the person. */
  sentence: string;
}

export type Decision = { allowed: true } | { allowed: false; visible: boolean; reason: Reason };

export const allowed: Decision = { allowed: true };

/** For visitors: whether the record exists is not said. */
export const signInFirst: Decision = {
  allowed: false,
  visible: false,
  reason: { kind: 'sign-in', code: 'sign-in', sentence: 'Connectez-vous pour continuer.' },
};

/** For records that the person may not see. */
export const hidden: Decision = {
  allowed: false,
  visible: false,
  reason: { kind: 'hidden', code: 'hidden', sentence: 'Cette page n’existe pas ou n’existe plus.' },
};

/** Theirs at another moment. */
export const wrongState = refusal('state', 'wrong-state', 'Cette action n’est pas possible à cette étape.');

/** Refused because no rule grants it. */
export const neverYours = refusal('forbidden', 'forbidden', 'Vous n’avez pas le droit de faire cela.');

/** Refused because a named condition does not hold. */
export function unmet(name: ConditionName): Decision {
  const { kind, refusal: sentence } = conditions[name];
  return refusal(kind, name, sentence);
}

/** Refused because of what the person is besides the role that would allow it. */
export function because(relation: Relation): Decision {
  const words = excluding[relation];
  if (words === undefined) return neverYours;
  return refusal('forbidden', 'own-work', `Vous ne pouvez pas le faire\u202f: ${words}.`);
}

const excluding: Partial<Record<Relation, string>> = {
  self: 'il s’agit de votre propre compte',
  claimant: 'vous êtes à l’origine de la demande',
  author: 'vous êtes l’auteur de cette fiche',
  'co-author': 'vous êtes coauteur de cette fiche',
  delegate: 'vous pouvez valider cette fiche à la place de son auteur',
  'wrote-this-round': 'vous avez tenu la plume pendant ce tour',
  'judged-this-round': 'vous avez donné un avis pendant ce tour',
  interested: 'vous avez déclaré un intérêt',
  excluded: 'vous êtes du même service ou du même organisme que l’auteur',
  'may-judge': 'qui juge ou réécrit une fiche, ou pourrait le faire, ne la valide pas à la place de son auteur',
};

function refusal(kind: 'forbidden' | 'state', code: Reason['code'], sentence: string): Decision {
  return { allowed: false, visible: true, reason: { kind, code, sentence } };
}
