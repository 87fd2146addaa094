import { rulesFor } from '../rule';

export const committeeRules = rulesFor('committee', [
  {
    action: 'list',
    allow: ['administrator', 'any-secretary', 'any-member'],
    collection: true,
    sentence: 'L’administrateur voit tous les comités\u202f; membres et secrétaires voient les leurs.',
  },
  { action: 'create', allow: ['administrator'], collection: true, sentence: 'L’administrateur crée un comité.' },
  {
    action: 'read',
    allow: ['administrator', 'secretary', 'member'],
    sentence: 'Un comité se montre à ses membres, à son secrétariat et à l’administrateur.',
  },
  { action: 'rename', allow: ['administrator'], sentence: 'L’administrateur renomme un comité.' },
  { action: 'merge', allow: ['administrator'], sentence: 'L’administrateur fusionne deux comités.' },
  { action: 'edit-themes', allow: ['administrator'], sentence: 'L’administrateur choisit les thèmes d’un comité.' },
  {
    action: 'edit-members',
    allow: ['administrator'],
    sentence: 'L’administrateur nomme les membres et leur côté, conception ou usage.',
  },
  {
    action: 'choose-preset',
    allow: ['administrator'],
    sentence: 'L’administrateur choisit les avis demandés\u202f: un avis, deux avis ou collège mixte.',
  },
  {
    action: 'edit-absences',
    allow: ['administrator', 'secretary'],
    sentence: 'L’administrateur et le secrétariat du comité notent les absences et les délégués.',
  },
  {
    action: 'edit-meeting-dates',
    allow: ['administrator', 'secretary'],
    sentence: 'L’administrateur et le secrétariat du comité fixent les dates de séance.',
  },
  { action: 'declare-own-absence', allow: ['member'], sentence: 'Un membre déclare sa propre absence.' },
]);
