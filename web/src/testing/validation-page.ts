import type { DraftContent, SubmissionView } from '@recueil/contracts';
import { fromPlainText } from '@recueil/text';
import type { PageHarness } from './page-harness';
import { openSignedIn } from './people-builders';
import { one } from './screen';
import { actionField, offered } from './action-builders';
import { draftContent, remarkView, submissionView, turnView } from './submission-builders';
import { comparisonView } from './validation-builders';

/** The page « Valider » of one submission, as its author finds it. */

export const submission = '/api/submissions/f1';
export const comparison = `${submission}/comparison`;
export const actions = `${submission}/actions`;

export const sent = draftContent({ pitch: '' });
export const proposed = draftContent({
  sections: {
    ...draftContent().sections,
    origin: fromPlainText('Un usager sur trois venait deux fois.'),
    results: fromPlainText('On repart avec tout. Rien n’est oublié.'),
  },
});
const why = remarkView({ part: 'origin', text: 'Le même mot partout.' });

const ofAll = {
  label: 'Sur l’ensemble de la fiche',
  unless: 'sectionReasons',
  missing: 'Dites ce qui est à reprendre\u202f: une phrase suffit.',
};
export const contest = {
  ...offered('contest', 'Demander une modification', 'sectionReasons', actionField('reason', ofAll)),
  heading: 'Dites ce qui est à reprendre',
  act: 'Envoyer ma demande',
};

export function awaiting(changes: Partial<SubmissionView> = {}): SubmissionView {
  return submissionView({
    state: 'awaiting-validation',
    words: { step: 'À valider', note: null },
    author: { id: 'odile', name: 'Odile Marchetaux' },
    viewer: 'team',
    content: proposed,
    turn: turnView({
      of: 'author',
      mine: true,
      people: [{ id: 'odile', name: 'Odile Marchetaux' }],
      until: '2026-12-02',
    }),
    delegates: [{ id: 'hugo', name: 'Hugo Salmon' }],
    actions: [
      { ...offered('validate', 'Je valide ce texte', 'contentHash'), done: 'Votre accord est enregistré.' },
      {
        ...offered(
          'amend',
          'Corriger et valider',
          actionField('content', { missing: 'Vous n’avez rien corrigé.' }),
          'contentHash',
        ),
        heading: 'Corrigez ce qui doit l’être',
        act: 'Valider le texte ainsi corrigé',
        done: 'Votre correction est enregistrée, et vous l’avez validée. Le comité la relit.',
      },
      {
        ...contest,
        done: 'Votre demande est partie. La fiche est de nouveau en réécriture.',
      },
    ],
    ...changes,
  });
}

export async function openValidation(view = awaiting(), before: DraftContent = sent): Promise<PageHarness> {
  const harness = await openSignedIn('/mes-fiches/f1/valider');
  await harness.answer(submission, view);
  if (view.state === 'awaiting-validation' && view.viewer !== 'outline') {
    await harness.answer(comparison, comparisonView(before, view.content ?? proposed, {}, { origin: [why] }));
  }
  return harness;
}

export async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

/** The editors are fetched when they are asked for. */
export async function correct(harness: PageHarness): Promise<void> {
  await press(harness, 'Corriger et valider');
  await harness.shows((page) => page.querySelector('[contenteditable]') !== null);
}

/** A part of the sheet; throws when the page does not show it by itself. */
export function region(harness: PageHarness, part: string): HTMLElement {
  const shown = harness.page.querySelector<HTMLElement>(`[role="group"][aria-labelledby="partie-${part}"]`);
  if (!shown) throw new Error(`no part ${part}`);
  return shown;
}
