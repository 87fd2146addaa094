import { rulesFor, type Row } from '../rule';
import { signers, team } from '../team';
import { memberRows, secretariatRows } from './submission-committee';
import { knownToCommittee, open, running } from './submission-states';
import { teamRows } from './submission-team';

/**
 * Who reads. Administering people is no reason to read what agents write in confidence: an administrator sees at which
 * step a submission is and who can act, and its text only while they stand in for the secretariat. They cannot give
 * themselves another role, so reading more takes two people and leaves an event.
 */
const readers: readonly Row<'submission'>[] = [
  { action: 'read', allow: signers, sentence: 'L’auteur et les coauteurs lisent leur fiche à toute étape.' },
  {
    action: 'read',
    allow: ['delegate'],
    states: knownToCommittee,
    sentence: 'Un délégué lit la fiche dès qu’elle est envoyée au comité.',
  },
  {
    action: 'read',
    allow: ['link-reader'],
    states: open,
    sentence: 'Qui a reçu un lien pour relire lit le texte de l’équipe tant que la fiche est en cours, et lui seul.',
  },
  {
    action: 'read',
    allow: ['member', 'secretary'],
    states: knownToCommittee,
    sentence:
      'Le comité et son secrétariat lisent la fiche dès qu’elle est envoyée, jamais un brouillon ni une proposition abandonnée.',
  },
  {
    action: 'read',
    allow: ['administrator'],
    states: running,
    when: ['no-other-secretary'],
    sentence:
      'L’administrateur ne lit aucune fiche en cours du fait de ce rôle, sauf s’il supplée un secrétariat qui n’a personne en dehors de l’équipe.',
  },
  {
    action: 'read-outline',
    allow: [...team, 'member', 'secretary', 'administrator'],
    states: running,
    sentence:
      'L’étape, l’attente et les personnes qui peuvent agir se montrent aussi à l’administrateur, sans le texte\u202f; jamais celles d’un brouillon.',
  },
];

export const submissionRules = rulesFor('submission', [...readers, ...teamRows, ...memberRows, ...secretariatRows]);
