import type { Row } from '../rule';
import { signers } from '../team';
import { open, running, stopped } from './submission-states';

/** What the author does, those who stand in for them, and agents who have no sheet yet. */
export const teamRows: readonly Row<'submission'>[] = [
  { action: 'create', allow: ['agent'], collection: true, sentence: 'Toute personne connectée propose une pratique.' },
  { action: 'list-mine', allow: ['agent'], collection: true, sentence: 'Chacun voit la liste de ses fiches.' },
  {
    action: 'autosave',
    allow: ['author', 'co-author'],
    states: ['draft', 'returned'],
    when: ['holds-pen'],
    sentence: 'Dans l’équipe, une seule personne à la fois tient la plume et écrit.',
  },
  {
    action: 'invite-co-author',
    allow: ['author'],
    states: open,
    sentence: 'L’auteur invite des coauteurs.',
  },
  {
    action: 'ask-proofreading',
    allow: signers,
    states: open,
    sentence: 'L’équipe de la fiche la fait relire à quelqu’un qui n’a pas de compte.',
  },
  {
    action: 'classify',
    allow: signers,
    states: ['draft', 'returned'],
    when: ['holds-pen'],
    sentence: 'Dans l’équipe, qui tient la plume propose un classement.',
  },
  {
    action: 'write-message',
    allow: signers,
    states: running,
    sentence: 'L’équipe de la fiche écrit au comité.',
  },
  {
    action: 'delegate',
    allow: ['author'],
    states: open,
    sentence: 'L’auteur peut confier la validation à un coauteur ou à un délégué.',
  },
  {
    action: 'submit',
    allow: ['author'],
    states: ['draft', 'returned'],
    sentence: 'L’auteur envoie sa fiche au comité.',
  },
  {
    action: 'take-back',
    allow: ['author'],
    states: ['submitted'],
    sentence: 'L’auteur reprend sa fiche tant que personne ne s’en est chargé.',
  },
  { action: 'withdraw', allow: ['author'], states: open, sentence: 'L’auteur abandonne sa proposition quand il veut.' },
  {
    action: 'start-again',
    allow: ['author'],
    states: stopped,
    sentence: 'L’auteur reprend une proposition abandonnée ou non retenue.',
  },
  {
    action: 'validate',
    allow: ['author'],
    states: ['awaiting-validation'],
    sentence: 'L’auteur valide le texte, à la lettre.',
  },
  {
    action: 'validate',
    allow: ['co-author', 'delegate'],
    never: ['may-judge'],
    states: ['awaiting-validation'],
    when: ['stand-in-open'],
    sentence:
      'Un coauteur ou un délégué valide à la place de l’auteur\u202f; jamais qui juge ou réécrit cette fiche, ni qui pourrait le faire.',
  },
  {
    action: 'amend',
    allow: ['author'],
    states: ['awaiting-validation'],
    sentence: 'L’auteur corrige le texte et le valide d’avance\u202f; il repasse en relecture.',
  },
  {
    action: 'contest',
    allow: ['author'],
    states: ['awaiting-validation'],
    sentence: 'L’auteur demande une modification\u202f; personne ne passe outre.',
  },
  {
    action: 'not-before',
    allow: ['author'],
    states: ['validated'],
    sentence: 'L’auteur peut demander que la fiche ne paraisse pas avant une date.',
  },
];
