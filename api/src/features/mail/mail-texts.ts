import { pagePaths } from '@recueil/contracts';
import type { MailFacts, MailKind } from './mail-kinds';
import type { MailText } from './mail-text';
import { noticeText } from './notice-text';

type Texts = { [Kind in MailKind]: (facts: MailFacts[Kind], site: { publicUrl: string }) => MailText };

const ifNotYou = 'Si vous n’avez rien demandé, ne faites rien : rien ne changera.';

/** Subjects begin with « À vous : » only when something is asked, and never say a refusal. */
export const mailTexts: Texts = {
  invitation: ({ name, by }) => ({
    subject: 'À vous : votre invitation à Recueil',
    paragraphs: [
      `Bonjour ${name},`,
      `${by} vous invite à rejoindre Recueil, le catalogue des bonnes pratiques des services publics. Choisissez votre mot de passe pour entrer. Le lien est valable quatorze jours.`,
    ],
    linkLabel: 'Choisir mon mot de passe',
  }),
  'access-proof': ({ name }) => ({
    subject: 'À vous : confirmez votre adresse',
    paragraphs: [
      `Bonjour ${name},`,
      `Vous avez demandé un accès à Recueil. Confirmez que cette adresse est bien la vôtre. Le lien est valable deux jours. ${ifNotYou}`,
    ],
    linkLabel: 'Confirmer mon adresse',
  }),
  'access-known': ({ name }, { publicUrl }) => ({
    subject: 'Vous avez déjà un compte',
    paragraphs: [
      `Bonjour ${name},`,
      `Un accès à Recueil vient d’être demandé avec cette adresse, qui a déjà un compte. Connectez-vous sur ${publicUrl}/connexion ; la page propose un nouveau mot de passe au besoin. ${ifNotYou}`,
    ],
  }),
  'access-refused': ({ name }) => ({
    subject: 'Votre demande d’accès à Recueil',
    paragraphs: [
      `Bonjour ${name},`,
      'Votre demande d’accès n’a pas été retenue. L’équipe qui administre Recueil peut vous en dire davantage : répondez à ce message.',
    ],
  }),
  'access-opened': ({ name }) => ({
    subject: 'Votre accès à Recueil est ouvert',
    paragraphs: [
      `Bonjour ${name},`,
      'Votre demande d’accès est acceptée. Connectez-vous comme vous l’aviez fait en la demandant.',
    ],
    linkLabel: 'Me connecter',
    path: pagePaths.signIn,
  }),
  'access-waiting': ({ name }) => ({
    subject: 'À vous : une demande d’accès attend',
    paragraphs: [
      `Bonjour ${name},`,
      'Quelqu’un demande à entrer dans Recueil et attend la décision d’une personne qui l’administre.',
    ],
    linkLabel: 'Voir les demandes',
    path: pagePaths.people,
  }),
  trial: ({ name }) => ({
    subject: 'Mail d’essai',
    paragraphs: [
      `Bonjour ${name},`,
      'Ce message a été demandé depuis Recueil, dans les premiers pas. Le lire suffit : la messagerie fonctionne.',
    ],
    linkLabel: 'Revenir aux premiers pas',
    path: pagePaths.firstSteps,
  }),
  password: ({ name }) => ({
    subject: 'À vous : choisissez un nouveau mot de passe',
    paragraphs: [
      `Bonjour ${name},`,
      `Un nouveau mot de passe a été demandé pour votre compte. Le lien est valable deux heures. ${ifNotYou}`,
    ],
    linkLabel: 'Choisir un nouveau mot de passe',
  }),
  'password-unknown': (_facts, { publicUrl }) => ({
    subject: 'Un mot de passe a été demandé',
    paragraphs: [
      'Bonjour,',
      `Un nouveau mot de passe a été demandé pour cette adresse, mais elle n’a pas de compte local dans Recueil. Vous pouvez demander un accès sur ${publicUrl}/demander-un-acces. ${ifNotYou}`,
    ],
  }),
  'sign-in': ({ name }, { publicUrl }) => ({
    subject: 'À vous : votre lien de connexion',
    paragraphs: [
      `Bonjour ${name},`,
      'Le mot de passe de votre compte vient d’être donné depuis un appareil que Recueil ne connaît pas encore, alors que beaucoup de mots de passe faux sont essayés. Si c’est vous, entrez par ce lien : l’appareil sera ensuite reconnu. Le lien est valable une heure.',
      `Si ce n’est pas vous, quelqu’un connaît votre mot de passe. Ne suivez pas le lien, et choisissez un nouveau mot de passe sur ${publicUrl}/mot-de-passe-oublie`,
    ],
    linkLabel: 'Me connecter',
  }),
  identity: ({ name, provider }) => ({
    subject: 'À vous : rattachez votre identité',
    paragraphs: [
      `Bonjour ${name},`,
      `Quelqu’un s’est connecté avec ${provider} et votre adresse. Si c’est vous, confirmez : les deux mèneront au même compte. Ouvrez le lien dans le navigateur où vous avez commencé ; il est valable deux heures. ${ifNotYou}`,
    ],
    linkLabel: 'Rattacher à mon compte',
  }),
  'address-proof': ({ name }) => ({
    subject: 'À vous : confirmez votre nouvelle adresse',
    paragraphs: [
      `Bonjour ${name},`,
      `Vous avez demandé que cette adresse devienne celle de votre compte. Le lien est valable deux heures ; d’ici là, l’ancienne reste. ${ifNotYou}`,
    ],
    linkLabel: 'Confirmer ma nouvelle adresse',
  }),
  'address-taken': (_facts, { publicUrl }) => ({
    subject: 'Cette adresse a déjà un compte',
    paragraphs: [
      'Bonjour,',
      `Quelqu’un a demandé que cette adresse devienne celle de son compte dans Recueil, mais elle en a déjà un, sur ${publicUrl}/connexion. Si vous avez deux comptes, écrivez à l’administration du catalogue. ${ifNotYou}`,
    ],
  }),
  'address-changed': ({ name }, { publicUrl }) => ({
    subject: 'L’adresse de votre compte a changé',
    paragraphs: [
      `Bonjour ${name},`,
      `Votre compte Recueil a une autre adresse : celle-ci ne recevra plus rien. Si ce changement ne vient pas de vous, écrivez sans attendre à l’administration du catalogue : ${publicUrl}/contact.`,
    ],
  }),
  'address-conflict': ({ name, person, holder, accountId }) => ({
    subject: 'Une adresse est celle de deux personnes',
    paragraphs: [
      `Bonjour ${name},`,
      `Le fournisseur d’identité donne à ${person} une adresse qui est celle du compte de ${holder}. Recueil n’a rien changé et n’a réuni aucun compte. Si c’est la même personne, fermez le compte qui ne sert plus : l’adresse suivra à la prochaine connexion.`,
    ],
    linkLabel: 'Voir cette personne',
    path: pagePaths.person.replace(':id', accountId),
  }),
  'contact-named': ({ name, title, path }, { publicUrl }) => ({
    subject: 'Vos coordonnées dans une fiche',
    paragraphs: [
      `Bonjour ${name},`,
      `La fiche « ${title} », qui vient de paraître dans Recueil, vous nomme comme contact : ${publicUrl}${path}. Vos coordonnées professionnelles y sont montrées aux agents connectés, tant que la fiche est en ligne. Elles servent à répondre aux questions sur cette pratique.`,
      'Vous pouvez les faire retirer à tout moment, sans donner de raison.',
    ],
    linkLabel: 'Retirer mes coordonnées',
  }),
  'message-to-team': ({ title, path, sender, senderEmail, message }, { publicUrl }) => ({
    subject: `Une question sur « ${title} »`,
    paragraphs: [
      'Bonjour,',
      `${sender} (${senderEmail}) vous écrit au sujet de votre fiche, ${publicUrl}${path} :`,
      message,
      'Répondez à ce message pour lui écrire.',
    ],
  }),
  'claim-made': ({ name, claimant, title, path, reason }, { publicUrl }) => ({
    subject: `À vous : dites si « ${title} » est la fiche de ${claimant}`,
    paragraphs: [
      `Bonjour ${name},`,
      `${claimant} dit que la fiche « ${title} », ${publicUrl}${path}, est la sienne :`,
      reason,
      `Vous pouvez le confirmer ou non dans votre compte : ${publicUrl}/mon-compte.`,
    ],
  }),
  'claim-decided': ({ name, title, path, decision }, { publicUrl }) => ({
    subject: `Votre demande sur « ${title} »`,
    paragraphs: [
      `Bonjour ${name},`,
      decision === 'confirmed'
        ? `C’est confirmé : vous faites partie de l’équipe de la fiche « ${title} », ${publicUrl}${path}.`
        : `Votre demande sur la fiche « ${title} », ${publicUrl}${path}, n’a pas été confirmée. Si c’est une erreur, écrivez à l’équipe depuis la page de la fiche.`,
    ],
  }),
  notice: noticeText,
  summary: ({ name, subject, lines, path }) => ({
    subject,
    paragraphs: [`Bonjour ${name},`, lines],
    linkLabel: 'Ouvrir Recueil',
    path,
  }),
  'co-author-invited': ({ name, by, title, path }) => ({
    subject: `À vous : voulez-vous cosigner « ${title} » ?`,
    paragraphs: [
      `Bonjour ${name},`,
      `${by} vous invite à cosigner la fiche « ${title} ». Rien n’est public : elle est en cours d’écriture.`,
      'Pour répondre, connectez-vous avec cette adresse. Si vous n’avez pas encore de compte, la page de connexion dit comment entrer.',
    ],
    linkLabel: 'Répondre à l’invitation',
    path,
  }),
  nominated: ({ name, by, title, message, path }) => ({
    subject: `À vous : ${by} aimerait lire votre pratique`,
    paragraphs: [
      `Bonjour ${name},`,
      `${by} pense que votre pratique « ${title} » mérite d’être racontée dans Recueil, et vous laisse en décider. Personne d’autre ne le sait tant que vous n’avez pas accepté.`,
      ...(message === '' ? [] : [message]),
    ],
    linkLabel: 'Répondre',
    path,
  }),
  'proofreading-asked': ({ name, by, title, message }) => ({
    subject: `À vous : ${by} vous demande de relire une fiche`,
    paragraphs: [
      `Bonjour ${name},`,
      `${by} vous demande de relire « ${title} », qui n’est pas encore publiée. Aucun compte n’est nécessaire. Le lien est personnel et valable trente jours.`,
      ...(message === '' ? [] : [message]),
    ],
    linkLabel: 'Lire la fiche',
  }),
  'team-told': ({ name, subject, sentence, path }) => ({
    subject,
    paragraphs: [`Bonjour ${name},`, sentence],
    ...(path !== '' && { linkLabel: 'Voir la fiche', path }),
  }),
  'co-author-removed': ({ name, by, title, path }) => ({
    subject: `L’équipe de « ${title} »`,
    paragraphs: [
      `Bonjour ${name},`,
      `${by} vous a retiré de l’équipe de la fiche « ${title} ». Pour toute question, adressez-vous à cette personne.`,
    ],
    linkLabel: 'Voir mes fiches',
    path,
  }),
  proofread: ({ name, reader, title, agreed, path }) => ({
    subject: `${reader} a relu « ${title} »`,
    paragraphs: [
      `Bonjour ${name},`,
      agreed === 'yes'
        ? `${reader}, à qui « ${title} » a été donnée à relire, donne son accord sur le texte.`
        : `${reader}, à qui « ${title} » a été donnée à relire, a laissé un commentaire.`,
    ],
    linkLabel: 'Voir sa réponse',
    path,
  }),
  'sheet-taken-off': ({ name, title, by, reason, path }) => ({
    subject: `La fiche « ${title} » n’est plus en ligne`,
    paragraphs: [`Bonjour ${name},`, `${by} a retiré la fiche « ${title} » du catalogue :`, reason],
    linkLabel: 'Voir la fiche',
    path,
  }),
  'idle-warning': ({ name, date }, { publicUrl }) => ({
    subject: 'À vous : votre compte va être fermé',
    paragraphs: [
      `Bonjour ${name},`,
      `Vous n’êtes pas venu sur Recueil depuis près de deux ans. Votre compte sera fermé le ${date}. Pour le garder, il suffit de vous connecter : ${publicUrl}/connexion.`,
    ],
  }),
};
