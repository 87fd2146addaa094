import type { Actor } from './actor';
import type { Facts } from './facts';
import { relationsOf } from './relations';

/**
 * What must also be true of the record, by name. `forbidden`: who does not meet it has no business there (403);
 * `state`: the same person may, at another moment (409). `phrase` ends the sentence « à condition que… ».
 */
interface Condition {
  kind: 'forbidden' | 'state';
  phrase: string;
  /** What the person is told. */
  refusal: string;
  holds: (actor: Actor, facts: Facts) => boolean;
}

const forbidden = 'Vous n’avez pas le droit de faire cela.';

export const conditions = {
  'catalogue-open': {
    kind: 'forbidden',
    phrase: 'le catalogue est ouvert à tout l’intranet',
    refusal: 'Le catalogue est réservé aux personnes connectées.',
    holds: (_actor, facts) => (facts.record === 'catalogue' || facts.record === 'sheet') && facts.access === 'open',
  },
  'not-last-administrator': {
    kind: 'state',
    phrase: 'il reste un autre administrateur',
    refusal: 'Vous êtes le dernier administrateur\u202f: donnez d’abord ce rôle à quelqu’un d’autre.',
    holds: (_actor, facts) => facts.record === 'account' && !(facts.isAdministrator && facts.otherAdministrators === 0),
  },
  'is-administrator': {
    kind: 'forbidden',
    phrase: 'la personne est administratrice',
    refusal: 'Vous n’êtes pas administrateur.',
    holds: (_actor, facts) => facts.record === 'account' && facts.isAdministrator,
  },
  'no-other-secretary': {
    kind: 'forbidden',
    phrase: 'le secrétariat n’a personne en dehors de l’équipe de la fiche',
    refusal: forbidden,
    holds: (_actor, facts) =>
      (facts.record === 'submission' || facts.record === 'sheet') && facts.onlySecretaryIsAuthor,
  },
  'no-secretary-but-claimant': {
    kind: 'forbidden',
    phrase: 'le secrétariat n’a personne d’autre que le demandeur',
    refusal: forbidden,
    holds: (_actor, facts) => facts.record === 'sheetClaim' && facts.onlySecretaryIsClaimant,
  },
  'referent-known': {
    kind: 'state',
    phrase: 'la fiche a un référent',
    refusal: 'Cette fiche n’a pas encore de référent\u202f: quelqu’un doit d’abord l’accepter.',
    holds: (_actor, facts) => 'authorId' in facts && facts.authorId !== null,
  },
  'referent-missing': {
    kind: 'state',
    phrase: 'la fiche n’a plus de référent en activité',
    refusal: 'Cette fiche a déjà un référent.',
    holds: (_actor, facts) =>
      (facts.record === 'submission' || facts.record === 'sheet') && (facts.authorId === null || facts.authorDisabled),
  },
  'stand-in-open': {
    kind: 'state',
    phrase:
      'l’auteur a délégué, n’est plus en activité, ou a dépassé le délai sans demander de modification pendant ce tour',
    refusal: 'L’auteur peut encore valider lui-même\u202f: son délai n’est pas passé.',
    holds: (_actor, facts) => facts.record === 'submission' && standInIsOpen(facts),
  },
  'small-amendment': {
    kind: 'forbidden',
    phrase: 'l’auteur vient de corriger un détail du texte proposé',
    refusal: 'Qui a tenu la plume pendant ce tour ne donne pas d’avis.',
    holds: (_actor, facts) => facts.record === 'submission' && facts.smallAmendment,
  },
  'holds-pen': {
    kind: 'state',
    phrase: 'cette personne tient la plume',
    refusal: 'Quelqu’un d’autre tient la plume.',
    holds: (actor, facts) => relationsOf(actor, facts).has('pen-holder'),
  },
  'pen-elsewhere': {
    kind: 'state',
    phrase: 'cette personne ne tient pas déjà la plume',
    refusal: 'Vous tenez déjà la plume.',
    holds: (actor, facts) => !relationsOf(actor, facts).has('pen-holder'),
  },
  'named-reader': {
    kind: 'state',
    phrase: 'cette personne a été désignée pour lire',
    refusal: 'Vous n’êtes pas désigné pour lire cette version.',
    holds: (actor, facts) => relationsOf(actor, facts).has('named-reader'),
  },
  'no-interest-yet': {
    kind: 'state',
    phrase: 'elle ne l’a pas déjà déclaré',
    refusal: 'Vous l’avez déjà déclaré.',
    holds: (actor, facts) => !relationsOf(actor, facts).has('interested'),
  },
  'no-opinion-yet': {
    kind: 'state',
    phrase: 'cette personne n’a pas encore donné d’avis sur cette version',
    refusal: 'Vous avez déjà donné votre avis sur cette version.',
    holds: (actor, facts) =>
      facts.record === 'submission' && actor.id !== null && !facts.judgesOfRevision.includes(actor.id),
  },
  'two-rounds': {
    kind: 'state',
    phrase: 'la fiche en est au moins à son deuxième tour de relecture',
    refusal: 'On ne passe outre une demande de reprise qu’après deux tours.',
    holds: (_actor, facts) => facts.record === 'submission' && facts.rounds >= 2,
  },
  'nothing-open': {
    kind: 'state',
    phrase: 'aucune révision n’est en cours',
    refusal: 'Une révision de cette fiche est déjà en cours.',
    holds: (_actor, facts) => facts.record === 'sheet' && !facts.openSubmission,
  },
  'no-correction-waiting': {
    kind: 'state',
    phrase: 'aucune correction n’attend',
    refusal: 'Une correction attend déjà une réponse.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.correctionBy === null,
  },
  'correction-by-author': {
    kind: 'state',
    phrase: 'l’auteur a proposé une correction',
    refusal: 'Aucune correction de l’auteur n’attend votre accord.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.correctionBy === 'author',
  },
  'correction-by-secretary': {
    kind: 'state',
    phrase: 'le secrétariat a proposé une correction',
    refusal: 'Aucune correction du secrétariat n’attend votre accord.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.correctionBy === 'secretary',
  },
  'correction-waiting': {
    kind: 'state',
    phrase: 'une correction attend une réponse',
    refusal: 'Aucune correction n’attend de réponse.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.correctionBy !== null,
  },
  'no-redaction-waiting': {
    kind: 'state',
    phrase: 'aucun autre effacement n’attend',
    refusal: 'L’effacement d’un passage de cette fiche attend déjà une seconde personne.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.redactionBy === null,
  },
  'redaction-waiting': {
    kind: 'state',
    phrase: 'un effacement attend une réponse',
    refusal: 'Aucun effacement n’attend de réponse.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.redactionBy !== null,
  },
  'redaction-by-another': {
    kind: 'state',
    phrase: 'quelqu’un d’autre l’a demandé',
    refusal: 'Un passage s’efface à deux : quelqu’un d’autre doit accepter.',
    holds: (actor, facts) => facts.record === 'sheet' && actor.id !== null && facts.redactionBy !== actor.id,
  },
  'text-validated': {
    kind: 'state',
    phrase: 'le texte est validé',
    refusal: 'Un passage a été effacé : l’auteur valide d’abord le texte qui reste.',
    holds: (_actor, facts) => facts.record === 'sheet' && facts.textValidated,
  },
  'text-to-validate': {
    kind: 'state',
    phrase: 'un passage a été effacé, et le texte qui reste n’est pas validé',
    refusal: 'Ce texte est déjà validé.',
    holds: (_actor, facts) => facts.record === 'sheet' && !facts.textValidated,
  },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;

function standInIsOpen(facts: Extract<Facts, { record: 'submission' }>): boolean {
  if (facts.authorId === null) return false;
  if (facts.authorDelegated || facts.authorDisabled) return true;
  return facts.daysPastDeadline >= facts.standInAfterDays && !facts.contestedThisRound;
}
