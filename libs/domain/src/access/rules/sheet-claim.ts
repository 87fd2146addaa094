import { rulesFor } from '../rule';
import { signers } from '../team';

export const sheetClaimRules = rulesFor('sheetClaim', [
  {
    action: 'claim',
    allow: ['agent'],
    never: signers,
    states: ['none'],
    sentence: 'Toute personne connectée, hors de l’équipe, peut dire «\u202fc’est ma fiche\u202f».',
  },
  {
    action: 'read',
    allow: ['agent'],
    states: ['none'],
    sentence: 'Tant que personne n’a rien demandé, il n’y a rien à cacher.',
  },
  {
    action: 'read',
    allow: ['claimant', 'author', 'co-author', 'secretary'],
    sentence: 'Le demandeur, l’équipe de la fiche et le secrétariat voient la demande.',
  },
  {
    action: 'read',
    allow: ['administrator'],
    when: ['no-secretary-but-claimant'],
    sentence: 'L’administrateur ne la voit que s’il doit suppléer le secrétariat.',
  },
  {
    action: 'confirm',
    allow: ['co-author', 'secretary'],
    never: ['claimant'],
    states: ['open'],
    sentence: 'Un coauteur ou le secrétariat confirme la demande, jamais le demandeur.',
  },
  {
    action: 'confirm',
    allow: ['administrator'],
    never: ['claimant'],
    states: ['open'],
    when: ['no-secretary-but-claimant'],
    sentence: 'L’administrateur confirme à la place d’un secrétariat qui serait lui-même demandeur.',
  },
  {
    action: 'refuse',
    allow: ['co-author', 'secretary'],
    never: ['claimant'],
    states: ['open'],
    sentence: 'Un coauteur ou le secrétariat refuse la demande, jamais le demandeur.',
  },
  {
    action: 'refuse',
    allow: ['administrator'],
    never: ['claimant'],
    states: ['open'],
    when: ['no-secretary-but-claimant'],
    sentence: 'L’administrateur refuse à la place d’un secrétariat qui serait lui-même demandeur.',
  },
]);
