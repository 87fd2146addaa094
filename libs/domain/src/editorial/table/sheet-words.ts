import type { ActionWords } from './offered-action';
import type { SheetAction } from './sheet-row';

/** What is said around each action on a sheet that was online: before it is done, in its form, and once it is done. */
export const sheetWords = {
  revise: { done: 'La révision est ouverte.' },
  'revise-by-committee': { done: 'La révision est ouverte.' },
  correct: {
    says: [
      'Une faute, un mot mal écrit, dans une phrase qui reste. Pour un chiffre, un lien, une phrase de plus, révisez la fiche. La correction paraît une fois acceptée.',
    ],
    done: 'La correction est proposée\u202f: elle paraîtra une fois acceptée.',
  },
  'agree-to-correction': { done: 'La correction est en ligne.' },
  'drop-correction': { done: 'La correction est écartée\u202f: la fiche reste comme elle est.' },
  archive: {
    says: ['La fiche quitte le catalogue aussitôt. Elle peut être remise en ligne plus tard.'],
    fields: { reason: { missing: 'Dites pourquoi.' } },
    done: 'La fiche n’est plus en ligne.',
  },
  restore: { done: 'La fiche est de nouveau en ligne.' },
  'withdraw-urgently': {
    says: [
      'La fiche disparaît à l’instant de la page, de la recherche et des listes. Le secrétariat et l’équipe en sont prévenus.',
    ],
    fields: { reason: { missing: 'Dites pourquoi.' } },
    isRare: true,
    done: 'La fiche est retirée.',
  },
  'confirm-still-valid': { done: 'C’est noté\u202f: la fiche est toujours valable.' },
  'nominate-referent': {
    says: ['La fiche n’a plus personne pour en répondre. Proposez-le à quelqu’un.'],
    fields: { email: { hint: 'Elle doit avoir un compte. Elle accepte, ou non, dans «\u202fMes fiches\u202f».' } },
    done: 'C’est proposé\u202f: un message vient de partir.',
  },
  redact: {
    says: [
      'Pour ce qui n’aurait jamais dû s’y trouver\u202f: un nom, un numéro, un détail sur une personne. Le passage disparaît de toutes les versions, des messages et de l’historique, pour de bon.',
      'Cela se fait à deux\u202f: quelqu’un d’autre doit accepter. La fiche quitte alors le catalogue, et y revient quand son auteur a validé le texte qui reste. S’il y a urgence, retirez-la d’abord.',
    ],
    act: 'Demander l’effacement',
    fields: {
      passage: { hint: 'Recopiez-le comme il est écrit. Les majuscules et les espaces ne comptent pas.' },
      reason: {
        hint: 'Pour la personne qui doit accepter. Ne recopiez pas le passage ici.',
        missing: 'Dites pourquoi.',
      },
    },
    done: 'C’est demandé\u202f: le passage sera effacé dès que quelqu’un d’autre aura accepté.',
  },
  'agree-to-redaction': {
    says: [
      'Le passage disparaît de toutes les versions, et rien ne permettra de le retrouver. Si le texte paru le contient, la fiche quitte le catalogue jusqu’à ce que son auteur ait validé ce qui reste.',
    ],
    done: 'Le passage est effacé.',
  },
  'drop-redaction': { done: 'Rien n’est effacé.' },
  'validate-redacted': { done: 'C’est validé, à la lettre.' },
} as const satisfies Record<SheetAction, ActionWords>;
