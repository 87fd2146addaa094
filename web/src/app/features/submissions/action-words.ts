/** What a form says of an action beside its label, which comes from the server. */
export interface ActionWords {
  /** What will happen, before it is asked: an action without field and without this is done on a press. */
  says?: string;
  /** The words of the button that does it, where the label asks for more: « Confier à… ». */
  act?: string;
  reason?: string;
  reasonHint?: string;
  person?: string;
  date?: string;
  dateHint?: string;
  /** Fields that may stay empty. */
  optional?: readonly ('reason' | 'personId' | 'side' | 'date')[];
  /** Seldom of use: below the others, folded. */
  isRare?: boolean;
  /** What is said once it is done. */
  done: string;
}

const whyToAuthor = $localize`Ce texte est envoyé à l’auteur tel que vous l’écrivez.`;

const words: Record<string, ActionWords> = {
  submit: {
    person: $localize`En mon absence, qui valide\u202F?`,
    optional: ['personId'],
    done: $localize`La fiche est envoyée au comité.`,
  },
  'take-back': {
    says: $localize`La fiche redevient un brouillon, et le comité ne la voit plus. Vous la renverrez quand vous voudrez.`,
    done: $localize`La fiche est de nouveau un brouillon.`,
  },
  withdraw: {
    says: $localize`Le comité cesse d’y travailler, et rien ne paraît. Votre texte reste dans «\u202FMes fiches\u202F»\u202F: vous pourrez en repartir.`,
    isRare: true,
    done: $localize`La proposition est abandonnée.`,
  },
  'start-again': { done: $localize`Une nouvelle fiche est ouverte, avec le même texte.` },
  delegate: {
    says: $localize`Cette personne pourra valider le texte à votre place.`,
    act: $localize`Déléguer`,
    person: $localize`À qui confier la validation\u202F?`,
    isRare: true,
    done: $localize`La validation est déléguée.`,
  },
  validate: { done: $localize`Le texte est validé.` },
  contest: {
    reason: $localize`Ce qui est à reprendre`,
    reasonHint: $localize`Le comité le lira tel que vous l’écrivez.`,
    done: $localize`La demande est partie au comité.`,
  },
  'not-before': {
    act: $localize`Demander cette date`,
    date: $localize`Ne pas faire paraître avant le`,
    done: $localize`La date est notée.`,
  },
  assign: {
    act: $localize`Confier la fiche`,
    person: $localize`À qui confier la fiche\u202F?`,
    done: $localize`La fiche est confiée.`,
  },
  'take-up': { done: $localize`La fiche est à vous\u202F: vous tenez la plume.` },
  release: {
    says: $localize`Vous rendez la plume\u202F: le texte reste tel qu’il est, et la fiche est de nouveau à confier.`,
    done: $localize`La fiche est rendue\u202F: elle est de nouveau à confier.`,
  },
  'hand-over': {
    act: $localize`Passer la main`,
    person: $localize`À qui passer la main\u202F?`,
    done: $localize`La main est passée.`,
  },
  'take-over': {
    says: $localize`Vous tiendrez la plume à sa place\u202F: cette personne en sera prévenue, et son texte est gardé.`,
    done: $localize`Vous avez la main\u202F: le texte est à vous.`,
  },
  return: {
    reason: $localize`Ce qui manque, et pourquoi`,
    reasonHint: whyToAuthor,
    done: $localize`La fiche est chez son auteur, avec votre demande.`,
  },
  decline: {
    says: $localize`La fiche ne paraîtra pas. L’auteur reçoit votre réponse et garde son texte.`,
    reason: $localize`Pourquoi, et ce que l’auteur peut faire maintenant`,
    reasonHint: $localize`Proposez une suite\u202F: une autre forme, un autre moment, quelqu’un à qui en parler. ${whyToAuthor}:told:`,
    isRare: true,
    done: $localize`La réponse est partie à l’auteur.`,
  },
  propose: {
    says: $localize`Le texte est figé. Ses lecteurs sont désignés d’office\u202F: de chaque côté, qui a le moins de fiches en main.`,
    done: $localize`La fiche est en relecture.`,
  },
  recall: {
    says: $localize`Les lecteurs n’ont plus à lire, et la réécriture reprend. Leurs avis sur cette version ne comptent plus.`,
    done: $localize`La fiche est revenue en réécriture.`,
  },
  'declare-interest': {
    says: $localize`Vous ne donnerez pas d’avis sur cette fiche, et ne la réécrirez pas. Cela ne se défait pas.`,
    isRare: true,
    done: $localize`C’est noté\u202F: vous ne jugerez pas cette fiche.`,
  },
  'cannot-review': {
    says: $localize`La lecture passe à quelqu’un d’autre. Vous n’avez pas à dire pourquoi.`,
    done: $localize`La lecture est passée à quelqu’un d’autre.`,
  },
  approve: { optional: ['side'], done: $localize`Votre avis favorable est enregistré.` },
  object: {
    reason: $localize`Ce qui est à reprendre`,
    reasonHint: $localize`La personne qui tient la plume le lira tel que vous l’écrivez.`,
    optional: ['side'],
    done: $localize`La demande de reprise est partie.`,
  },
  overrule: {
    says: $localize`La demande de reprise cesse de compter. Son auteur en est prévenu, avec votre raison.`,
    act: $localize`Passer outre`,
    reason: $localize`Pourquoi passer outre`,
    isRare: true,
    done: $localize`La demande de reprise ne compte plus.`,
  },
  'appoint-ad-hoc': {
    act: $localize`Nommer pour cette fiche`,
    person: $localize`Qui nommer\u202F?`,
    isRare: true,
    done: $localize`La personne est nommée pour cette fiche, et prévenue.`,
  },
  'nominate-referent': {
    says: $localize`Rien ne change tant que cette personne n’a pas accepté.`,
    act: $localize`Proposer`,
    person: $localize`Qui répondrait de cette fiche\u202F?`,
    isRare: true,
    done: $localize`La proposition est partie.`,
  },
  'name-delegate': {
    says: $localize`Cette personne pourra valider si l’auteur s’en va, ou ne répond pas dans les délais. L’auteur en est prévenu.`,
    act: $localize`Nommer`,
    person: $localize`Qui pourra valider en l’absence de l’auteur\u202F?`,
    isRare: true,
    done: $localize`La personne est nommée, et l’auteur prévenu.`,
  },
  reopen: {
    says: $localize`La validation tombe\u202F: l’auteur lira et validera le nouveau texte.`,
    reason: $localize`Pourquoi rouvrir`,
    reasonHint: whyToAuthor,
    isRare: true,
    done: $localize`La réécriture est rouverte.`,
  },
  schedule: {
    act: $localize`Choisir cette date`,
    date: $localize`Jour de parution`,
    dateHint: $localize`La fiche paraît ce jour-là à 8\u00A0h.`,
    done: $localize`La date de parution est choisie.`,
  },
  hold: {
    date: $localize`Jusqu’au`,
    dateHint: $localize`Sans date, la fiche attend que vous la mettiez en ligne.`,
    optional: ['date'],
    done: $localize`La parution est retenue.`,
  },
  publish: {
    says: $localize`La fiche paraît tout de suite dans le catalogue, telle qu’elle a été validée.`,
    done: $localize`La fiche est en ligne.`,
  },
  pause: { isRare: true, done: $localize`Les délais sont en pause.` },
  resume: { done: $localize`Les délais courent de nouveau.` },
  extend: {
    act: $localize`Prolonger`,
    date: $localize`Nouveau dernier jour`,
    isRare: true,
    done: $localize`Le délai est prolongé.`,
  },
  remind: { done: $localize`Le rappel est parti.` },
};

/** The words of an action; plain ones for an action that this page does not know. */
export function actionWords(name: string): ActionWords {
  return words[name] ?? { done: $localize`C’est fait.` };
}
