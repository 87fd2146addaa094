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
  {
    action: 'choose-settings',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur change les réglages, du nom du recueil à ses délais et à ses mails.',
  },
  {
    action: 'open-catalogue',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur ouvre le catalogue au public, une fois dits son nom, un contact et qui le publie.',
  },
  {
    action: 'try-mail',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur se fait envoyer un mail d’essai.',
  },
]);
