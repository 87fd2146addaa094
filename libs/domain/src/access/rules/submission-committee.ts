import type { Row } from '../rule';
import { team } from '../team';
import { actsOfSecretariat } from './secretariat';
import { running } from './submission-states';

const judged = [...team, 'interested', 'excluded'] as const;

/** What members and whoever holds the pen for the committee do. */
export const memberRows: readonly Row<'submission'>[] = [
  {
    action: 'list-committee',
    allow: ['any-member', 'any-secretary'],
    collection: true,
    sentence: 'Membres et secrétaires voient les fiches de leurs comités.',
  },
  {
    action: 'autosave',
    allow: ['member', 'secretary'],
    never: team,
    states: ['rewriting'],
    when: ['holds-pen'],
    sentence: 'En réécriture, seule la personne du comité qui tient la plume écrit.',
  },
  {
    action: 'classify',
    allow: ['member', 'secretary'],
    never: team,
    states: ['rewriting'],
    when: ['holds-pen'],
    sentence: 'En réécriture, qui tient la plume classe la fiche.',
  },
  {
    action: 'write-message',
    allow: ['member'],
    never: team,
    states: running,
    sentence: 'Le comité écrit à l’équipe de la fiche.',
  },
  {
    action: 'write-note',
    allow: ['member'],
    never: team,
    states: running,
    sentence: 'Le comité prend des notes, que l’équipe de la fiche ne voit jamais.',
  },
  {
    action: 'take-up',
    allow: ['member'],
    never: team,
    states: ['submitted'],
    sentence: 'Un membre se charge d’une fiche, jamais de la sienne.',
  },
  {
    action: 'release',
    allow: ['member', 'secretary'],
    states: ['rewriting'],
    when: ['holds-pen'],
    sentence: 'Qui tient la plume peut la rendre, même devenu coauteur entre-temps.',
  },
  {
    action: 'hand-over',
    allow: ['member'],
    never: team,
    states: ['rewriting'],
    when: ['holds-pen'],
    sentence: 'Qui tient la plume la passe à quelqu’un du comité.',
  },
  {
    action: 'take-over',
    allow: ['member', 'secretary'],
    never: team,
    states: ['rewriting'],
    when: ['pen-elsewhere'],
    sentence: 'Un autre membre ou le secrétariat prend la main\u202f; la personne précédente en est avertie.',
  },
  {
    action: 'return',
    allow: ['member'],
    never: team,
    states: ['rewriting', 'reviewing'],
    when: ['holds-pen'],
    sentence: 'Qui tient la plume demande un complément à l’auteur.',
  },
  {
    action: 'propose',
    allow: ['member', 'secretary'],
    never: team,
    states: ['rewriting'],
    when: ['holds-pen', 'referent-known'],
    sentence: 'Qui tient la plume envoie le texte en relecture.',
  },
  {
    action: 'recall',
    allow: ['member'],
    never: team,
    states: ['reviewing'],
    when: ['holds-pen'],
    sentence: 'Qui a réécrit rappelle son texte.',
  },
  {
    action: 'declare-interest',
    allow: ['member'],
    states: ['submitted', 'rewriting', 'reviewing'],
    when: ['no-interest-yet'],
    sentence: 'Un membre déclare qu’il est intéressé à l’affaire\u202f; il ne donne plus d’avis sur cette fiche.',
  },
  {
    action: 'cannot-review',
    allow: ['member'],
    states: ['reviewing'],
    when: ['named-reader'],
    sentence: 'Un lecteur désigné peut dire qu’il n’est pas disponible.',
  },
  {
    action: 'approve',
    allow: ['member'],
    never: [...judged, 'wrote-this-round'],
    states: ['reviewing'],
    when: ['no-opinion-yet'],
    sentence:
      'Un membre donne un avis favorable\u202f; jamais l’équipe de la fiche, ni qui a tenu la plume pendant ce tour, a un intérêt déclaré ou partage le service ou l’organisme que l’installation écarte.',
  },
  {
    action: 'approve',
    allow: ['member', 'secretary'],
    never: judged,
    states: ['reviewing'],
    when: ['small-amendment', 'holds-pen', 'no-opinion-yet'],
    sentence: 'Pour un détail corrigé par l’auteur, l’avis de qui a réécrit suffit.',
  },
  {
    action: 'object',
    allow: ['member'],
    never: [...judged, 'wrote-this-round'],
    states: ['reviewing'],
    when: ['no-opinion-yet'],
    sentence: 'Un membre demande une reprise, sous les mêmes exclusions.',
  },
  {
    action: 'overrule',
    allow: ['secretary'],
    never: [...judged, 'wrote-this-round'],
    states: ['rewriting', 'reviewing'],
    when: ['two-rounds'],
    sentence:
      'Après deux tours, le secrétariat passe outre une demande de reprise des lecteurs, jamais un refus de l’auteur.',
  },
];

/** What the secretariat does, and the administrator where it has nobody else. */
export const secretariatRows: readonly Row<'submission'>[] = actsOfSecretariat<'submission'>([
  { action: 'assign', states: ['submitted'], does: 'confie la fiche à un membre' },
  { action: 'release', states: ['rewriting'], does: 'remet la fiche parmi celles à confier' },
  { action: 'hand-over', states: ['rewriting'], does: 'passe la main à un autre membre' },
  { action: 'return', states: ['submitted', 'rewriting', 'reviewing'], does: 'demande un complément à l’auteur' },
  { action: 'decline', states: ['submitted', 'rewriting', 'reviewing'], does: 'ne retient pas la fiche' },
  { action: 'recall', states: ['reviewing'], does: 'rappelle le texte en réécriture' },
  { action: 'reopen', states: ['awaiting-validation', 'validated'], does: 'rouvre la réécriture' },
  { action: 'schedule', states: ['validated'], does: 'choisit la date de parution' },
  { action: 'hold', states: ['validated'], does: 'retient la parution' },
  { action: 'publish', states: ['validated'], does: 'met la fiche en ligne' },
  { action: 'classify', states: running, does: 'classe la fiche' },
  { action: 'write-message', states: running, does: 'écrit à l’équipe de la fiche' },
  { action: 'write-note', states: running, does: 'prend des notes que l’équipe de la fiche ne voit pas' },
  { action: 'pause', states: running, does: 'met les délais en pause' },
  { action: 'resume', states: running, does: 'fait repartir les délais' },
  { action: 'extend', states: running, does: 'prolonge un délai' },
  { action: 'remind', states: running, does: 'relance la personne attendue' },
  {
    action: 'redact',
    states: ['reviewing', 'awaiting-validation', 'validated'],
    does: 'fait effacer un passage, à deux, depuis la page de la fiche',
  },
  {
    action: 'appoint-ad-hoc',
    states: ['submitted', 'rewriting', 'reviewing'],
    does: 'nomme un membre pour cette seule fiche',
  },
  {
    action: 'name-delegate',
    states: ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation'],
    does: 'nomme qui peut valider si l’auteur tarde ou s’en va',
  },
  {
    action: 'nominate-referent',
    states: running,
    does: 'propose un référent à la fiche qui n’en a plus',
    when: ['referent-missing'],
  },
]);
