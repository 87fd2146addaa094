import type { StageView } from '@recueil/contracts';
import type { SubmissionState } from '@recueil/domain';

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

/** The stages on a line, with where the submission is. */
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

export function askedOf(state: SubmissionState, { mine }: { mine: boolean }): string | null {
  return mine ? (askings[state] ?? null) : null;
}

/** Warnings said at once to whoever acts. */
export const warningWords = {
  'cannot-conclude':
    'Plus personne ne peut donner les avis que ce comité demande. Le secrétariat est prévenu\u202f: il nommera un membre pour cette fiche.',
} as const;
