import type { RevisionKind } from '@recueil/domain';
import type { PersonRef } from './person-ref';

export interface RevisionView {
  id: string;
  contentHash: string;
  kind: RevisionKind | 'imported';
  round: number;
  /** ISO instant. */
  at: string;
  by: PersonRef | null;
  /** « Envoyée par l’auteur », « Proposée par le comité, tour 2 ». */
  label: string;
}
