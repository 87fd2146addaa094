import type { ActionWords } from './offered-action';
import type { WorkflowAction } from './row';

const noStandIn = 'Personne ne peut l’être pour le moment. Invitez un coauteur, ou choisissez plus tard.';
const toldToAuthor = 'Ce texte est envoyé à l’auteur tel que vous l’écrivez.';

/** What is said around each action of the workflow: before it is done, in its form, and once it is done. */
export const workflowWords = {
  submit: {
    place: 'sending',
    fields: {
      personId: {
        label: 'En mon absence, qui valide\u202f?',
        hint: 'Seulement si vous ne répondez pas dans les délais. Rien ne paraît sans un accord.',
        nobody: noStandIn,
      },
    },
    done: 'La fiche est envoyée au comité.',
  },
  'take-back': {
    says: ['La fiche redevient un brouillon, et le comité ne la voit plus. Vous la renverrez quand vous voudrez.'],
    done: 'La fiche est de nouveau un brouillon.',
  },
  withdraw: {
    says: [
      'Le comité cesse d’y travailler, et rien ne paraît. Votre texte reste dans «\u202fMes fiches\u202f»\u202f: vous pourrez en repartir.',
    ],
    isRare: true,
    done: 'La proposition est abandonnée.',
  },
  'start-again': { done: 'Une nouvelle fiche est ouverte, avec le même texte.' },
  delegate: {
    says: ['Cette personne pourra valider le texte à votre place.'],
    act: 'Déléguer',
    fields: { personId: { label: 'À qui confier la validation\u202f?', nobody: noStandIn } },
    isRare: true,
    done: 'La validation est déléguée.',
  },
  validate: {
    place: 'decision',
    says: ['Il paraît le lendemain ouvré à 8\u00a0h, tel que vous le lisez ici.'],
    done: 'Votre accord est enregistré.',
  },
  amend: {
    place: 'decision',
    says: ['Vous retouchez et validez du même geste. Une petite correction ne demande qu’un avis.'],
    heading: 'Corrigez ce qui doit l’être',
    act: 'Valider le texte ainsi corrigé',
    fields: {
      content: {
        hint: 'Chaque texte s’ouvre tel qu’il est proposé\u202f; les chiffres, les liens, les contacts et les pièces jointes s’ouvrent quand vous le demandez. Ce que vous écrivez est gardé dans cet onglet jusqu’à l’envoi.',
        missing: 'Vous n’avez rien corrigé\u202f: corrigez le texte, ou validez-le tel quel.',
      },
    },
    done: 'Votre correction est enregistrée, et vous l’avez validée. Le comité la relit.',
  },
  contest: {
    place: 'decision',
    says: ['Vous dites quoi, section par section\u202f; la fiche repart en réécriture.'],
    heading: 'Dites ce qui est à reprendre',
    act: 'Envoyer ma demande',
    fields: {
      sectionReasons: {
        label: 'Ce qui est à reprendre',
        hint: 'Une phrase suffit, sous chaque partie concernée. Le comité lira ce que vous écrivez\u202f; c’est gardé dans cet onglet jusqu’à l’envoi.',
      },
      reason: {
        label: 'Sur l’ensemble de la fiche',
        missing: 'Dites ce qui est à reprendre\u202f: une phrase suffit.',
      },
    },
    done: 'Votre demande est partie. La fiche est de nouveau en réécriture.',
  },
  'not-before': {
    act: 'Demander cette date',
    fields: { date: { label: 'Ne pas faire paraître avant le' } },
    done: 'La date est notée.',
  },
  assign: {
    act: 'Confier la fiche',
    fields: { personId: { label: 'À qui confier la fiche\u202f?' } },
    done: 'La fiche est confiée.',
  },
  'take-up': { done: 'La fiche est à vous\u202f: vous tenez la plume.' },
  release: {
    says: ['Vous rendez la plume\u202f: le texte reste tel qu’il est, et la fiche est de nouveau à confier.'],
    done: 'La fiche est rendue\u202f: elle est de nouveau à confier.',
  },
  'hand-over': {
    act: 'Passer la main',
    fields: { personId: { label: 'À qui passer la main\u202f?' } },
    done: 'La main est passée.',
  },
  'take-over': {
    says: ['Vous tiendrez la plume à sa place\u202f: cette personne en sera prévenue, et son texte est gardé.'],
    done: 'Vous avez la main\u202f: le texte est à vous.',
  },
  return: {
    fields: { reason: { label: 'Ce qui manque, et pourquoi', hint: toldToAuthor } },
    done: 'La fiche est chez son auteur, avec votre demande.',
  },
  decline: {
    says: ['La fiche ne paraîtra pas. L’auteur reçoit votre réponse et garde son texte.'],
    fields: {
      reason: {
        label: 'Pourquoi, et ce que l’auteur peut faire maintenant',
        hint: 'Proposez une suite\u202f: une autre forme, un autre moment, quelqu’un à qui en parler. Ce texte est envoyé à l’auteur tel que vous l’écrivez.',
      },
    },
    isRare: true,
    done: 'La réponse est partie à l’auteur.',
  },
  propose: {
    says: [
      'Le texte est figé. Ses lecteurs sont désignés d’office\u202f: de chaque côté, qui a le moins de fiches en main.',
    ],
    done: 'La fiche est en relecture.',
  },
  recall: {
    says: ['Les lecteurs n’ont plus à lire, et la réécriture reprend. Leurs avis sur cette version ne comptent plus.'],
    done: 'La fiche est revenue en réécriture.',
  },
  'declare-interest': {
    says: ['Vous ne donnerez pas d’avis sur cette fiche, et ne la réécrirez pas. Cela ne se défait pas.'],
    isRare: true,
    done: 'C’est noté\u202f: vous ne jugerez pas cette fiche.',
  },
  'cannot-review': {
    says: ['La lecture passe à quelqu’un d’autre. Vous n’avez pas à dire pourquoi.'],
    done: 'La lecture est passée à quelqu’un d’autre.',
  },
  approve: { place: 'opinion', done: 'Votre avis favorable est enregistré.' },
  object: {
    place: 'opinion',
    fields: {
      reason: {
        label: 'Ce qui est à reprendre',
        hint: 'La personne qui tient la plume le lira tel que vous l’écrivez.',
        missing: 'Dites ce qui est à reprendre, ou marquez un point comme bloquant.',
      },
    },
    done: 'La demande de reprise est partie.',
  },
  overrule: {
    says: ['La demande de reprise cesse de compter. Son auteur en est prévenu, avec votre raison.'],
    act: 'Passer outre',
    fields: { reason: { label: 'Pourquoi passer outre' } },
    isRare: true,
    done: 'La demande de reprise ne compte plus.',
  },
  'appoint-ad-hoc': {
    act: 'Nommer pour cette fiche',
    fields: { personId: { label: 'Qui nommer\u202f?' } },
    isRare: true,
    done: 'La personne est nommée pour cette fiche, et prévenue.',
  },
  'nominate-referent': {
    says: ['Rien ne change tant que cette personne n’a pas accepté.'],
    act: 'Proposer',
    fields: { personId: { label: 'Qui répondrait de cette fiche\u202f?' } },
    isRare: true,
    done: 'La proposition est partie.',
  },
  'name-delegate': {
    says: [
      'Cette personne pourra valider si l’auteur s’en va, ou ne répond pas dans les délais. L’auteur en est prévenu.',
    ],
    act: 'Nommer',
    fields: { personId: { label: 'Qui pourra valider en l’absence de l’auteur\u202f?', nobody: noStandIn } },
    isRare: true,
    done: 'La personne est nommée, et l’auteur prévenu.',
  },
  reopen: {
    says: ['La validation tombe\u202f: l’auteur lira et validera le nouveau texte.'],
    fields: { reason: { label: 'Pourquoi rouvrir', hint: toldToAuthor } },
    isRare: true,
    done: 'La réécriture est rouverte.',
  },
  schedule: {
    act: 'Choisir cette date',
    fields: { date: { label: 'Jour de parution', hint: 'La fiche paraît ce jour-là à 8\u00a0h.' } },
    done: 'La date de parution est choisie.',
  },
  hold: {
    fields: { date: { label: 'Jusqu’au', hint: 'Sans date, la fiche attend que vous la mettiez en ligne.' } },
    done: 'La parution est retenue.',
  },
  publish: {
    says: ['La fiche paraît tout de suite dans le catalogue, telle qu’elle a été validée.'],
    done: 'La fiche est en ligne.',
  },
  pause: { isRare: true, done: 'Les délais sont en pause.' },
  resume: { done: 'Les délais courent de nouveau.' },
  extend: {
    act: 'Prolonger',
    fields: { date: { label: 'Nouveau dernier jour' } },
    isRare: true,
    done: 'Le délai est prolongé.',
  },
  redact: { done: 'Le passage est effacé.' },
  remind: { done: 'Le rappel est parti.' },
} as const satisfies Record<WorkflowAction, ActionWords>;
