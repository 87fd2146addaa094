import { rulesFor, type Row } from '../rule';

const administration: readonly Row<'account'>[] = [
  {
    action: 'list',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur voit et cherche toutes les personnes.',
  },
  { action: 'invite', allow: ['administrator'], collection: true, sentence: 'L’administrateur invite une personne.' },
  {
    action: 'import',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur importe une liste de personnes.',
  },
  { action: 'read', allow: ['administrator'], sentence: 'L’administrateur voit le compte de chacun.' },
  {
    action: 'renew-invitation',
    allow: ['administrator'],
    states: ['invited'],
    sentence: 'L’administrateur renouvelle une invitation restée sans réponse.',
  },
  {
    action: 'decide-request',
    allow: ['administrator'],
    states: ['requested'],
    sentence: 'L’administrateur accepte ou refuse une demande d’accès.',
  },
  {
    action: 'edit-profile',
    allow: ['administrator'],
    states: ['requested', 'invited', 'active', 'disabled'],
    sentence: 'L’administrateur corrige le nom, l’organisme et le service d’une personne.',
  },
  {
    action: 'grant-role',
    allow: ['administrator'],
    never: ['self'],
    states: ['invited', 'active'],
    sentence: 'L’administrateur donne un rôle à quelqu’un, jamais à lui-même.',
  },
  {
    action: 'revoke-role',
    allow: ['administrator'],
    never: ['self'],
    states: ['invited', 'active', 'disabled'],
    sentence: 'L’administrateur retire un rôle à quelqu’un d’autre.',
  },
  {
    action: 'disable',
    allow: ['administrator'],
    never: ['self'],
    states: ['invited', 'active'],
    sentence: 'L’administrateur désactive un compte, jamais le sien.',
  },
  {
    action: 'enable',
    allow: ['administrator'],
    never: ['self'],
    states: ['disabled'],
    sentence: 'L’administrateur réactive un compte désactivé.',
  },
];

const own: readonly Row<'account'>[] = [
  { action: 'read', allow: ['self'], sentence: 'Chacun voit ce qui est conservé sur lui.' },
  { action: 'correct', allow: ['self'], sentence: 'Chacun corrige ses informations.' },
  {
    action: 'export',
    allow: ['self'],
    sentence: 'Chacun exporte ses données en un fichier\u202f; personne ne le fait à sa place.',
  },
  {
    action: 'link-identity',
    allow: ['self'],
    sentence: 'Chacun rattache à son compte une autre façon de se connecter.',
  },
  { action: 'list-sessions', allow: ['self'], sentence: 'Chacun voit ses sessions, et les siennes seulement.' },
  { action: 'sign-out-everywhere', allow: ['self'], sentence: 'Chacun ferme toutes ses sessions.' },
  {
    action: 'give-up-role',
    allow: ['self'],
    states: ['active'],
    sentence: 'Chacun peut renoncer à un rôle de membre ou de secrétaire.',
  },
  {
    action: 'give-up-administration',
    allow: ['self'],
    states: ['active'],
    when: ['is-administrator', 'not-last-administrator'],
    sentence: 'Un administrateur peut renoncer à l’administration, sauf le dernier.',
  },
  {
    action: 'close',
    allow: ['self'],
    when: ['not-last-administrator'],
    sentence: 'Chacun peut fermer son compte, sauf le dernier administrateur.',
  },
];

export const accountRules = rulesFor('account', [...administration, ...own]);
