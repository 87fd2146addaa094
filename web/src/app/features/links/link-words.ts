import { type LinkFault, type LinkPurpose, linkFaults, pagePaths, type Problem } from '@recueil/contracts';
import { quoted } from '#web/ui/french';

/** What the page of a link says. `about` is the address or the title that the link is about. */
export interface LinkWords {
  title: string;
  lead: (about: string) => string;
  act: string;
  underWay: string;
  done: string;
  /** Where to get another link, when this one opens nothing any more. */
  again: string;
  next: { label: string; path: string };
}

const signIn = { label: $localize`Se connecter`, path: pagePaths.signIn };
const catalogue = { label: $localize`Chercher dans le catalogue`, path: pagePaths.catalogue };

export const linkWords: Record<LinkPurpose, LinkWords> = {
  invitation: {
    title: $localize`Bienvenue dans Recueil`,
    lead: (about) =>
      $localize`Un compte vous attend à l’adresse ${about}:address:. Choisissez son mot de passe\u202F: vous entrerez aussitôt.`,
    act: $localize`Ouvrir mon compte`,
    underWay: $localize`Ouverture en cours…`,
    done: $localize`Votre compte est ouvert, et votre session aussi.`,
    again: $localize`La personne qui vous a invité peut vous envoyer un nouveau lien.`,
    next: signIn,
  },
  access: {
    title: $localize`Confirmer mon adresse`,
    lead: (about) => $localize`Vous avez demandé un accès avec l’adresse ${about}:address:.`,
    act: $localize`Confirmer mon adresse`,
    underWay: $localize`Confirmation en cours…`,
    done: $localize`Votre adresse est confirmée, et votre compte est ouvert.`,
    again: $localize`Refaites votre demande\u202F: un nouveau message partira aussitôt.`,
    next: { label: $localize`Demander un accès`, path: pagePaths.askAccess },
  },
  password: {
    title: $localize`Choisir un nouveau mot de passe`,
    lead: (about) =>
      $localize`Pour le compte ${about}:address:. Les sessions ouvertes ailleurs avec l’ancien se fermeront.`,
    act: $localize`Enregistrer et me connecter`,
    underWay: $localize`Enregistrement en cours…`,
    done: $localize`Votre mot de passe est changé, et votre session est ouverte.`,
    again: $localize`Pour en recevoir un autre, demandez-le à nouveau.`,
    next: { label: $localize`Mot de passe oublié`, path: pagePaths.forgottenPassword },
  },
  'sign-in': {
    title: $localize`Me connecter par ce lien`,
    lead: (about) => $localize`Vous entrerez dans le compte ${about}:address:, et ce navigateur sera ensuite reconnu.`,
    act: $localize`Me connecter`,
    underWay: $localize`Connexion en cours…`,
    done: $localize`Votre session est ouverte, et ce navigateur est maintenant reconnu.`,
    again: $localize`Donnez à nouveau votre adresse et votre mot de passe\u202F: si un lien est nécessaire, un autre partira.`,
    next: signIn,
  },
  identity: {
    title: $localize`Rattacher cette connexion à mon compte`,
    lead: (about) =>
      $localize`La connexion de votre administration mènera désormais au compte ${about}:address:. Faites-le seulement si c’est vous qui venez de vous identifier.`,
    act: $localize`Rattacher cette connexion`,
    underWay: $localize`Rattachement en cours…`,
    done: $localize`C’est fait\u202F: votre administration vous mène maintenant à ce compte.`,
    again: $localize`Identifiez-vous à nouveau\u202F: Recueil vous proposera un autre message.`,
    next: signIn,
  },
  address: {
    title: $localize`Confirmer ma nouvelle adresse`,
    lead: (about) =>
      $localize`${about}:address: deviendra l’adresse de votre compte. L’ancienne ne recevra plus rien, qu’un message qui l’en avertit.`,
    act: $localize`Confirmer cette adresse`,
    underWay: $localize`Confirmation en cours…`,
    done: $localize`C’est fait\u202F: votre compte a cette adresse.`,
    again: $localize`Demandez-en un autre dans Mon compte.`,
    next: { label: $localize`Mon compte`, path: pagePaths.myAccount },
  },
  'contact-withdrawal': {
    title: $localize`Retirer mes coordonnées`,
    lead: (about) =>
      $localize`Vous êtes contact de la fiche ${quoted(about)}:title:. Vos nom, adresse et téléphone en seront effacés partout où Recueil les garde, sans délai ni retour possible.`,
    act: $localize`Retirer mes coordonnées`,
    underWay: $localize`Retrait en cours…`,
    done: $localize`Vos coordonnées sont effacées. La fiche reste en ligne, sans elles.`,
    again: $localize`Vos coordonnées ont peut-être déjà été retirées. Sinon, écrivez à l’administration du catalogue.`,
    next: { label: $localize`Contact`, path: pagePaths.contact },
  },
  unsubscribe: {
    title: $localize`Recevoir moins de messages`,
    lead: (about) =>
      $localize`Les nouveautés du catalogue ne seront plus envoyées à ${about}:address:. Ce qui vous est demandé en propre vous parviendra en un seul message par jour.`,
    act: $localize`Recevoir moins de messages`,
    underWay: $localize`Enregistrement en cours…`,
    done: $localize`C’est noté\u202F: un message par jour au plus, et seulement si l’on vous demande quelque chose.`,
    again: $localize`Vos préférences se règlent aussi dans Mon compte.`,
    next: { label: $localize`Mon compte`, path: pagePaths.myAccount },
  },
  'still-valid': {
    title: $localize`Cette fiche est-elle toujours valable\u202F?`,
    lead: (about) =>
      $localize`Confirmez que ce que raconte la fiche ${quoted(about)}:title: se pratique encore. La date de votre réponse sera affichée.`,
    act: $localize`Oui, elle est toujours valable`,
    underWay: $localize`Enregistrement en cours…`,
    done: $localize`Merci\u202F: la fiche porte maintenant la date d’aujourd’hui.`,
    again: $localize`La question vous sera posée à nouveau le moment venu.`,
    next: catalogue,
  },
};

/** What the page says of a link that opens nothing. */
export interface FaultWords {
  title: string;
  detail: string;
}

const faultWords: Record<LinkFault, FaultWords> = {
  expired: {
    title: $localize`Ce lien n’est plus valable`,
    detail: $localize`Sa date est passée.`,
  },
  used: {
    title: $localize`Ce lien a déjà servi`,
    detail: $localize`Il ne sert qu’une fois. Il a pu aussi être retiré, ou remplacé par celui d’un message plus récent.`,
  },
  cut: {
    title: $localize`Ce lien est incomplet`,
    detail: $localize`Il en manque la fin. Suivez-le à nouveau depuis le message\u202F: s’il tient sur deux lignes, copiez-le en entier.`,
  },
  unknown: {
    title: $localize`Ce lien est inconnu`,
    detail: $localize`Recueil ne le connaît pas, ou plus. Suivez-le à nouveau depuis le message\u202F: un caractère a pu changer en chemin.`,
  },
};

/** Which fault the server found, in words; one that it does not name is an unknown link. */
export function wordsOfFault(reason: Problem['reason']): FaultWords {
  return faultWords[linkFaults.find((fault) => fault === reason) ?? 'unknown'];
}
