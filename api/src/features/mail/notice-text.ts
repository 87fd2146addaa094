import type { NoticeKind } from '@recueil/domain';
import { longDate } from './long-date';
import type { MailFacts } from './mail-kinds';
import type { MailText } from './mail-text';

type Facts = MailFacts['notice'];

/** What happened, or what is asked, in one sentence; then the label of its link. */
const words: Record<NoticeKind, (facts: Facts) => readonly [sentence: string, linkLabel: string]> = {
  'to-assign': ({ title }) => [
    `La fiche « ${title} » vient d’arriver. Confiez-la à quelqu’un du comité.`,
    'Confier la fiche',
  ],
  entrusted: ({ title, actor }) => [`${by(actor)} vous confie la fiche « ${title} », à réécrire.`, 'Ouvrir la fiche'],
  'back-to-you': ({ title }) => [`L’auteur de « ${title} » l’a complétée : elle vous revient.`, 'Ouvrir la fiche'],
  'to-complete': ({ title }) => [`Le comité a lu « ${title} » et vous demande un complément.`, 'Compléter ma fiche'],
  'to-read': ({ title }) => [`La fiche « ${title} » vous est donnée à relire.`, 'Lire la fiche'],
  'to-rewrite': ({ title }) => [`« ${title} » est à reprendre.`, 'Ouvrir la fiche'],
  'to-validate': ({ title }) => [
    `Le comité a terminé la réécriture de « ${title} ». Rien ne paraîtra que vous n’ayez validé.`,
    'Lire et valider',
  ],
  'to-validate-instead': ({ title }) => [
    `« ${title} » attend une validation, que vous pouvez donner à la place de son auteur.`,
    'Lire et valider',
  ],
  'to-accept': ({ title }) => [`La fiche « ${title} » n’a plus de référent. Voulez-vous en répondre ?`, 'Répondre'],
  'cannot-conclude': ({ title }) => [
    `« ${title} » ne peut pas conclure : il manque quelqu’un pour donner un avis. Nommez un membre pour cette fiche.`,
    'Ouvrir la fiche',
  ],
  reminder: ({ title }) => [`« ${title} » vous attend.`, 'Ouvrir la fiche'],
  received: ({ title }) => [`La fiche « ${title} », que vous cosignez, est bien arrivée au comité.`, 'Suivre la fiche'],
  'taken-up': ({ title }) => [`Quelqu’un du comité se charge de « ${title} ».`, 'Suivre la fiche'],
  'taken-over': ({ title }) => [`Quelqu’un d’autre tient désormais la plume de « ${title} ».`, 'Voir la fiche'],
  returned: ({ title }) => [`« ${title} » est chez son auteur, à qui un complément est demandé.`, 'Voir la fiche'],
  released: ({ title }) => [`« ${title} » est de nouveau à confier.`, 'Voir la fiche'],
  'not-published': ({ title }) => [`« ${title} » devait paraître, mais la fiche a été archivée.`, 'Voir la fiche'],
  'no-longer-to-read': ({ title }) => [`« ${title} » n’est plus à relire pour l’instant.`, 'Voir la fiche'],
  'set-aside': ({ title }) => [`Une demande de reprise de « ${title} » n’a pas été suivie.`, 'Voir la fiche'],
  appointed: ({ title }) => [
    `Vous donnez désormais un avis sur la fiche « ${title} », comme un membre du comité.`,
    'Voir la fiche',
  ],
  'taken-back': ({ title }) => [`L’auteur a repris « ${title} ».`, 'Voir la fiche'],
  withdrawn: ({ title }) => [`L’auteur ne donne pas suite à « ${title} ».`, 'Voir la fiche'],
  answered: ({ title }) => [`Le comité a répondu au sujet de « ${title} ».`, 'Lire la réponse'],
  reopened: ({ title }) => [`« ${title} » est revenue en réécriture.`, 'Suivre la fiche'],
  validated: ({ title }) => [`Le texte de « ${title} » est validé.`, 'Voir la fiche'],
  amended: ({ title }) => [`L’auteur a corrigé et validé « ${title} ».`, 'Voir la fiche'],
  dated: ({ title }) => [`La date de parution de « ${title} » a changé.`, 'Voir la fiche'],
  'date-wished': ({ title }) => [`L’auteur de « ${title} » souhaite une date de parution.`, 'Voir la fiche'],
  published: ({ title }) => [`« ${title} » est en ligne.`, 'Lire la fiche'],
  delegated: ({ title, actor }) => [`${by(actor)} vous confie la validation de « ${title} ».`, 'Voir la fiche'],
  'named-delegate': ({ title, actor }) => [
    `${by(actor)} vous nomme pour valider « ${title} » si l’auteur tarde ou s’en va. Rien n’est à faire d’ici là.`,
    'Voir la fiche',
  ],
  'delegate-named': ({ title, actor }) => [
    `${by(actor)} a nommé quelqu’un qui pourra valider « ${title} » à votre place si vous ne répondez pas dans les délais. Vous gardez la main jusque-là.`,
    'Voir ma fiche',
  ],
  paused: ({ title }) => [`Les délais de « ${title} » sont en pause.`, 'Voir la fiche'],
  resumed: ({ title }) => [`Les délais de « ${title} » courent de nouveau.`, 'Voir la fiche'],
  extended: ({ title }) => [`Vous avez plus de temps pour « ${title} ».`, 'Voir la fiche'],
};

/** Short: what, why, until when, and one link. */
export function noticeText(facts: Facts): MailText {
  const [sentence, linkLabel] = words[facts.notice as NoticeKind](facts);
  return {
    subject: facts.subject,
    paragraphs: [
      `Bonjour ${facts.name},`,
      sentence,
      ...(facts.reason === '' ? [] : [facts.reason]),
      ...(facts.text === '' ? [] : ['Le texte proposé :', facts.text]),
      ...(facts.due === '' ? [] : [`À faire avant le ${longDate(facts.due)}.`]),
    ],
    linkLabel,
    path: facts.path,
  };
}

function by(actor: string): string {
  return actor === '' ? 'Le secrétariat' : actor;
}
