import { rulesFor } from '../rule';

export const installationRules = rulesFor('installation', [
  {
    action: 'read-settings',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur voit les réglages.',
  },
  {
    action: 'choose-admission',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur choisit qui entre par le fournisseur d’identité.',
  },
]);
