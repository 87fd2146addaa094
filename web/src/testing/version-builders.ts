import type { DraftContact, RevisionText, RevisionView } from '@recueil/contracts';
import type { PageHarness } from './page-harness';
import { one } from './screen';
import { draftContent } from './submission-builders';

function revisionView(changes: Partial<RevisionView> = {}): RevisionView {
  return {
    id: 'v1',
    contentHash: 'aaaa',
    kind: 'submitted',
    round: 1,
    at: '2026-11-12T08:00:00.000Z',
    by: { id: 'camille', name: 'Camille Vasseur' },
    label: 'Envoyée par l’auteur',
    ...changes,
  };
}

export function revisionText(changes: Partial<RevisionText> = {}): RevisionText {
  return { ...revisionView(), content: draftContent(), ...changes };
}

export function draftContact(changes: Partial<DraftContact> = {}): DraftContact {
  return { id: 'c1', name: 'Noor Haddad', role: '', email: 'noor@ville.example', phone: '', url: '', ...changes };
}

/** Opens the versions of the submission `f1`, the one given being all there is, and reads it. */
export async function readVersion(harness: PageHarness, version: RevisionText): Promise<void> {
  const box = harness.page.querySelector<HTMLDetailsElement>('rc-versions details');
  if (!box) throw new Error('the page shows no versions');
  box.open = true;
  box.dispatchEvent(new Event('toggle'));
  await harness.settle();
  await harness.answer('/api/submissions/f1/revisions', { revisions: [version] });
  one(harness.page, 'button', /^Relire « /).click();
  await harness.settle();
  await harness.answer(`/api/submissions/f1/revisions/${version.id}`, version);
}
