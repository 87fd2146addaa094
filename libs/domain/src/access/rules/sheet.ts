import { rulesFor, type Row } from '../rule';
import { signers, team } from '../team';
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
    allow: [...signers, 'member', 'secretary'],
    sentence: 'L’équipe de la fiche, le comité et son secrétariat lisent aussi une fiche archivée.',
  },
  {
    action: 'read',
    allow: ['administrator'],
    when: ['no-other-secretary'],
    sentence: 'L’administrateur lit une fiche archivée s’il supplée le secrétariat.',
  },
  {
    action: 'read',
    allow: ['administrator'],
    when: ['redaction-waiting'],
    sentence:
      'L’administrateur lit la fiche archivée dont un passage est à effacer : il peut être la seconde personne.',
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
  {
    action: 'drop-correction',
    allow: ['author'],
    when: ['correction-waiting'],
    sentence: 'L’auteur retire sa correction, ou refuse celle du secrétariat.',
  },
  { action: 'archive', allow: ['author'], states: ['online'], sentence: 'L’auteur archive sa fiche.' },
  {
    action: 'restore',
    allow: ['author'],
    states: ['archived'],
    when: ['text-validated'],
    sentence: 'L’auteur remet en ligne sa fiche archivée.',
  },
  {
    action: 'withdraw-urgently',
    allow: [...signers, 'member', 'secretary'],
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
  {
    action: 'redact',
    allow: [...signers, 'secretary'],
    when: ['no-redaction-waiting'],
    sentence:
      'L’équipe de la fiche et le secrétariat demandent qu’un passage soit effacé de toutes les versions, pour de bon.',
  },
  {
    action: 'redact',
    allow: ['administrator'],
    when: ['no-other-secretary', 'no-redaction-waiting'],
    sentence: 'L’administrateur le demande aussi s’il supplée le secrétariat.',
  },
  {
    action: 'agree-to-redaction',
    allow: [...signers, 'secretary', 'administrator'],
    when: ['redaction-waiting', 'redaction-by-another'],
    sentence:
      'Une seconde personne de l’équipe, du secrétariat ou de l’administration accepte : le passage est effacé.',
  },
  {
    action: 'drop-redaction',
    allow: [...signers, 'secretary', 'administrator'],
    when: ['redaction-waiting'],
    sentence: 'L’une d’elles, ou qui l’avait demandé, y renonce : rien n’est effacé.',
  },
  {
    action: 'validate-redacted',
    allow: ['author'],
    states: ['archived'],
    when: ['text-to-validate'],
    sentence: 'L’auteur valide à la lettre le texte qui reste : la fiche revient en ligne.',
  },
  {
    action: 'validate-redacted',
    allow: ['co-author'],
    states: ['archived'],
    when: ['text-to-validate', 'referent-missing'],
    sentence: 'Un coauteur le fait si la fiche n’a plus de référent en activité.',
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
  {
    action: 'drop-correction',
    states: ['online', 'archived'],
    does: 'retire sa correction, ou refuse celle de l’auteur',
    when: ['correction-waiting'],
  },
  { action: 'archive', states: ['online'], does: 'archive une fiche' },
  { action: 'restore', states: ['archived'], does: 'remet en ligne une fiche archivée', when: ['text-validated'] },
  {
    action: 'nominate-referent',
    states: ['online', 'archived'],
    does: 'propose un référent à la fiche qui n’en a plus',
    when: ['referent-missing'],
  },
]);

export const sheetRules = rulesFor('sheet', [...rows, ...secretariat]);
