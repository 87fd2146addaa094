import { rulesFor, team, type Row } from '../rule';
import { actsOfSecretariat } from './secretariat';

const rows: readonly Row<'sheet'>[] = [
  {
    action: 'read',
    allow: ['anyone'],
    states: ['online'],
    when: ['catalogue-open'],
    sentence: 'Quiconque atteint l’intranet lit une fiche en ligne, si l’installation l’a ouvert.',
  },
  {
    action: 'read',
    allow: ['agent'],
    states: ['online'],
    sentence: 'Toute personne connectée lit une fiche en ligne.',
  },
  {
    action: 'read',
    allow: [...team, 'member', 'secretary'],
    sentence: 'L’équipe de la fiche, le comité et son secrétariat lisent aussi une fiche archivée.',
  },
  {
    action: 'read',
    allow: ['administrator'],
    when: ['no-other-secretary'],
    sentence: 'L’administrateur lit une fiche archivée s’il supplée le secrétariat.',
  },
  {
    action: 'revise',
    allow: ['author'],
    states: ['online'],
    when: ['nothing-open'],
    sentence: 'L’auteur révise sa fiche, en brouillon\u202f; celle en ligne reste inchangée.',
  },
  {
    action: 'revise-by-committee',
    allow: ['member', 'secretary'],
    never: team,
    states: ['online'],
    when: ['nothing-open'],
    sentence: 'Un membre ou le secrétariat ouvre une révision, directement en réécriture.',
  },
  {
    action: 'correct',
    allow: ['author'],
    states: ['online'],
    when: ['no-correction-waiting'],
    sentence: 'L’auteur propose la correction d’une coquille.',
  },
  {
    action: 'agree-to-correction',
    allow: ['author'],
    states: ['online'],
    when: ['correction-by-secretary'],
    sentence: 'L’auteur accepte d’un geste la correction proposée par le secrétariat.',
  },
  { action: 'archive', allow: ['author'], states: ['online'], sentence: 'L’auteur archive sa fiche.' },
  {
    action: 'restore',
    allow: ['author'],
    states: ['archived'],
    sentence: 'L’auteur remet en ligne sa fiche archivée.',
  },
  {
    action: 'withdraw-urgently',
    allow: [...team, 'member', 'secretary'],
    states: ['online'],
    sentence: 'Tout auteur, tout membre du comité et le secrétariat retirent une fiche en urgence, sur-le-champ.',
  },
  {
    action: 'withdraw-urgently',
    allow: ['administrator'],
    states: ['online'],
    when: ['no-other-secretary'],
    sentence: 'L’administrateur le fait aussi s’il supplée le secrétariat.',
  },
  {
    action: 'confirm-still-valid',
    allow: ['author'],
    states: ['online'],
    sentence: 'Le référent confirme que la fiche est toujours valable.',
  },
];

const secretariat = actsOfSecretariat<'sheet'>([
  {
    action: 'correct',
    states: ['online'],
    does: 'propose la correction d’une coquille',
    when: ['no-correction-waiting', 'referent-known'],
  },
  {
    action: 'agree-to-correction',
    states: ['online'],
    does: 'accepte d’un geste la correction proposée par l’auteur',
    when: ['correction-by-author'],
  },
  { action: 'archive', states: ['online'], does: 'archive une fiche' },
  { action: 'restore', states: ['archived'], does: 'remet en ligne une fiche archivée' },
  {
    action: 'nominate-referent',
    states: ['online', 'archived'],
    does: 'propose un référent à la fiche qui n’en a plus',
    when: ['referent-missing'],
  },
]);

export const sheetRules = rulesFor('sheet', [...rows, ...secretariat]);
