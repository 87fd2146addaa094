import { type OpenidRefusalCode, openidRefusals } from '@recueil/contracts';

/** What became of a sign-in through a provider, and what to do now. */
export interface RefusalWords {
  title: string;
  detail: string;
  /** Nothing is refused: somebody else has the next step. */
  isUnderWay?: true;
  /** What one press can do about it. */
  remedy: 'prove-address' | 'second-factor' | 'ask-somebody' | null;
}

/** Null for what is no refusal of ours. */
export function refusalWords(code: string | null): RefusalWords | null {
  const known = openidRefusals.find((refusal) => refusal === code);
  return known ? words[known] : null;
}

const words: Record<OpenidRefusalCode, RefusalWords> = {
  refused: {
    title: $localize`Votre identité n’a pas pu être vérifiée.`,
    detail: $localize`La réponse reçue n’était pas conforme, ou il y manquait votre nom ou votre adresse. Réessayez\u202F; si cela recommence, signalez-le au service informatique de votre organisme.`,
    remedy: null,
  },
  cancelled: {
    title: $localize`La connexion a été abandonnée.`,
    detail: $localize`Rien n’a changé. Vous pouvez recommencer, ou continuer sans vous connecter.`,
    remedy: null,
  },
  expired: {
    title: $localize`La connexion a pris trop de temps.`,
    detail: $localize`Par prudence, Recueil ne l’attend que quelques minutes. Recommencez depuis cette page.`,
    remedy: null,
  },
  'other-browser': {
    title: $localize`La connexion avait commencé dans un autre navigateur.`,
    detail: $localize`Par prudence, elle doit finir là où elle a commencé. Recommencez depuis cette page.`,
    remedy: null,
  },
  disabled: {
    title: $localize`Votre compte est fermé ou suspendu.`,
    detail: $localize`Une administratrice ou un administrateur de ce catalogue peut le rouvrir.`,
    remedy: null,
  },
  'address-taken': {
    title: $localize`Un compte existe déjà à votre adresse.`,
    detail: $localize`Par prudence, Recueil ne réunit jamais deux identités sans preuve. Un message à cette adresse vous permettra de les rattacher.`,
    remedy: 'prove-address',
  },
  'identity-taken': {
    title: $localize`Cette identité mène déjà à un autre compte.`,
    detail: $localize`Elle ne peut mener qu’à un seul. Connectez-vous à cet autre compte pour l’en détacher.`,
    remedy: null,
  },
  level: {
    title: $localize`Votre rôle demande une seconde vérification.`,
    detail: $localize`Les administratrices et administrateurs confirment leur identité deux fois\u202F: par un code reçu sur leur téléphone, par exemple.`,
    remedy: 'second-factor',
  },
  unavailable: {
    title: $localize`Le service d’identification ne répond pas.`,
    detail: $localize`Réessayez dans quelques minutes. Le catalogue, lui, se lit comme d’habitude.`,
    remedy: null,
  },
  'not-admitted': {
    title: $localize`Recueil n’est pas ouvert aux personnes de votre organisme.`,
    detail: $localize`Votre identité est vérifiée, mais l’entrée est réservée à d’autres organismes. Aucun compte n’a été créé.`,
    remedy: 'ask-somebody',
  },
  'approval-asked': {
    title: $localize`Votre demande d’accès est transmise.`,
    detail: $localize`Votre identité est vérifiée. Une personne qui administre ce catalogue décide, et un message vous dira sa réponse. Rien d’autre n’est à faire.`,
    isUnderWay: true,
    remedy: 'ask-somebody',
  },
  'approval-refused': {
    title: $localize`Votre demande d’accès n’a pas été acceptée.`,
    detail: $localize`Une personne qui administre ce catalogue l’a décidé. Aucun compte n’a été créé.`,
    remedy: 'ask-somebody',
  },
};
