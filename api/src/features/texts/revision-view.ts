import type { RevisionView } from '@recueil/contracts';
import { personRef, type Names, type StoredRevision } from '#rooms/submissions';

const revisionLabels: Record<StoredRevision['kind'], (round: number) => string> = {
  submitted: () => 'Envoyée par l’auteur',
  proposed: (round) => `Proposée par le comité, tour ${String(round)}`,
  amended: () => 'Corrigée et validée par l’auteur',
  imported: () => 'Reprise d’une collection',
  corrected: () => 'Coquille corrigée',
};

export function revisionView(revision: StoredRevision, names: Names): RevisionView {
  const { id, contentHash, kind, round, at, byId } = revision;
  return {
    id,
    contentHash,
    kind: kind === 'corrected' ? 'amended' : kind,
    round,
    at: at.toISOString(),
    by: personRef(byId, names),
    label: revisionLabels[kind](round),
  };
}
