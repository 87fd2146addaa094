import type { OfferedAction, PersonRef, RevisionView, StageView } from '@recueil/contracts';
import type { SubmissionState, WorkflowAction } from '@recueil/domain';
import type { StoredRevision } from '../text-in-progress.repository';

export type Names = ReadonlyMap<string, string>;

export function personRef(id: string | null, names: Names): PersonRef | null {
  return id === null ? null : { id, name: names.get(id) ?? 'Une personne partie' };
}

export function personRefs(ids: readonly string[], names: Names): PersonRef[] {
  return ids.flatMap((id) => personRef(id, names) ?? []);
}

const stageLabels = {
  draft: 'Brouillon',
  submitted: 'Reçue',
  returned: 'À compléter',
  rewriting: 'Réécriture',
  reviewing: 'Relecture',
  'awaiting-validation': 'Validation',
  validated: 'Validée',
  published: 'En ligne',
} as const satisfies Record<StageView['name'], string>;

const road = ['draft', 'submitted', 'rewriting', 'reviewing', 'awaiting-validation', 'published'] as const;
/** « À compléter » takes the place of « Reçue »; « Validée » is on the way to « En ligne ». */
const places: Partial<Record<SubmissionState, (typeof road)[number]>> = {
  returned: 'submitted',
  validated: 'published',
  withdrawn: 'draft',
  declined: 'submitted',
};

/** The stages on a line, with where the file is. */
export function stagesOf(state: SubmissionState): StageView[] {
  const place = places[state] ?? (state as (typeof road)[number]);
  const here = road.indexOf(place);
  return road.map((stage, index) => {
    const name = index === here && isStage(state) ? state : stage;
    const status = index < here || state === 'published' ? 'past' : index === here ? 'current' : 'ahead';
    return { name, label: stageLabels[name], status };
  });
}

function isStage(state: SubmissionState): state is StageView['name'] {
  return state in stageLabels;
}

/** What is asked of whoever is awaited. */
const askings: Partial<Record<SubmissionState, string>> = {
  draft: 'Terminez votre fiche, puis envoyez-la au comité.',
  submitted: 'Confiez cette fiche à quelqu’un du comité.',
  returned: 'Le comité vous demande un complément.',
  rewriting: 'Cette fiche est à réécrire.',
  reviewing: 'Votre avis est attendu.',
  'awaiting-validation': 'Lisez le texte du comité, puis validez-le ou demandez une modification.',
};

export function askedOf(state: SubmissionState, mine: boolean): string | null {
  return mine ? (askings[state] ?? null) : null;
}

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

export function offered(
  actions: readonly { name: WorkflowAction; label: string; fields: string[] }[],
): OfferedAction[] {
  return actions as OfferedAction[];
}

/** Warnings said at once to whoever acts. */
export const warningWords = {
  'cannot-conclude':
    'Plus personne ne peut donner les avis que ce comité demande. Le secrétariat est prévenu\u202f: il nommera un membre pour cette fiche.',
} as const;
