import type { SubmissionView } from '@recueil/contracts';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { offered } from '#web/testing/action-builders';
import {
  actionResult,
  draftContent,
  openCommittee,
  remarkView,
  submissionView,
} from '#web/testing/submission-builders';
import { comparisonView } from '#web/testing/validation-builders';
import { readVersion, revisionText } from '#web/testing/version-builders';

const address = '/api/submissions/f1';
const propose = {
  ...offered('propose', 'Envoyer en relecture'),
  says: ['Le texte est figé.'],
  done: 'La fiche est en relecture.',
};
const mine = submissionView({
  state: 'rewriting',
  contentVersion: 7,
  penHolder: { id: 'odile', name: 'Odile Marchetaux' },
  actions: [propose, offered('release', 'Rendre la fiche')],
  remarks: [remarkView({ part: 'title', text: 'Trop long ?' })],
});
const sent = draftContent({ title: 'Un accueil le soir' });
const received = comparisonView(sent, sent);

async function openRewriting(submission: SubmissionView = mine): Promise<PageHarness> {
  const harness = await openCommittee('/comite/fiches/f1');
  await harness.answer(address, submission);
  await harness.answer(`${address}/comparison`, received);
  await harness.answer(address, submission);
  return harness;
}

function titleField(harness: PageHarness): HTMLInputElement {
  return one(harness.page, 'textbox', 'Titre') as HTMLInputElement;
}

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The rewriting of a submission', () => {
  afterEach(forgetBrowser);

  it('shows the text received beside mine, with what was said of each part', async () => {
    const harness = await openRewriting();
    expect(titleField(harness).value).toBe('Un accueil du soir');
    const part = harness.page.querySelector('rc-rewriting-part')!;
    expect(text(part)).toContain('Texte reçu');
    expect(text(part)).toContain('Un accueil le soir');
    expect(text(part)).toContain('Odile Marchetaux : Trop long ?');
  });

  it('shows what changed as it is typed, once the fingers rest', async () => {
    const harness = await openRewriting();
    one(harness.page, 'radio', 'Ce qui a changé').click();
    type(titleField(harness), 'Un accueil la nuit');
    await harness.settle(900);
    const part = harness.page.querySelector('rc-rewriting-part')!;
    expect([...part.querySelectorAll('del')].map((gone) => text(gone)).join(' ')).toContain('soir');
    expect([...part.querySelectorAll('ins')].map((come) => text(come)).join(' ')).toContain('nuit');
  });

  it('saves what is typed before it sends the text to reading', async () => {
    const harness = await openRewriting();
    type(titleField(harness), 'Un accueil la nuit');
    await press(harness, 'Envoyer en relecture');
    await press(harness, 'Envoyer en relecture');
    const form = harness.page.querySelector('rc-action-form form')!;
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.settle();
    const save = harness.request(`${address}/content`);
    expect(save.request.headers.get('If-Match')).toBe('"7"');
    save.flush({ version: 8, contentHash: 'bbbb', missing: [], contactIds: [] });
    await harness.settle();
    const sent = harness.request(`${address}/actions`);
    expect(sent.request.body).toEqual({ action: 'propose', version: 3 });
    sent.flush(actionResult(submissionView({ state: 'reviewing' })));
    await harness.settle();
    expect(text(document.activeElement!)).toContain('La fiche est en relecture.');
  });

  it('sends nothing to reading when the text could not be saved, and keeps it', async () => {
    const harness = await openRewriting();
    type(titleField(harness), 'Un accueil la nuit');
    await press(harness, 'Envoyer en relecture');
    harness.page.querySelector('rc-action-form form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.settle();
    const detail = 'Ce texte a été enregistré depuis un autre endroit.';
    await harness.refuse(`${address}/content`, { status: 412, code: 'precondition-failed', detail });
    await harness.answer(address, { ...mine, contentVersion: 9, content: draftContent({ title: 'Le leur' }) });
    expect(has(harness.page, 'alert', /enregistré depuis un autre endroit/)).toBe(true);
    expect(titleField(harness).value).toBe('Un accueil la nuit');
    await press(harness, 'Garder mon texte');
    expect(harness.request(`${address}/content`).request.headers.get('If-Match')).toBe('"9"');
  });

  it('leads from a part to a message about it', async () => {
    const harness = await openRewriting({
      ...mine,
      actions: [...mine.actions, offered('write-message', 'Écrire un message')],
    });
    one(harness.page, 'button', /Écrire à l’auteur à propos de « Titre »/).click();
    await harness.settle();
    expect(document.activeElement?.id).toBe('message-text');
    type(document.activeElement as HTMLElement, 'Plus court ?');
    await press(harness, 'Envoyer le message');
    expect(harness.request(`${address}/remarks`).request.body).toEqual({
      audience: 'team',
      part: 'title',
      text: 'Plus court ?',
    });
  });

  it('puts an older version back into my text, and gives mine back on demand', async () => {
    const harness = await openRewriting();
    const older = revisionText({ content: draftContent({ title: 'Le titre reçu' }) });
    await readVersion(harness, older);
    await press(harness, 'Reprendre ce texte');
    await press(harness, 'Remplacer par cette version');
    expect(titleField(harness).value).toBe('Le titre reçu');
    const save = harness.request(`${address}/content`);
    expect(save.request.headers.get('If-Match')).toBe('"7"');
    expect(save.request.body).toEqual({ content: older.content });
    save.flush({ version: 8, contentHash: 'bbbb', missing: [], contactIds: [] });
    await harness.settle();
    await press(harness, 'Annuler la reprise');
    expect(titleField(harness).value).toBe('Un accueil du soir');
    expect(harness.request(`${address}/content`).request.headers.get('If-Match')).toBe('"8"');
  });

  it('keeps the text that a version replaced for its own submission alone', async () => {
    const harness = await openRewriting();
    await readVersion(harness, revisionText({ content: draftContent({ title: 'Le titre reçu' }) }));
    await press(harness, 'Reprendre ce texte');
    await press(harness, 'Remplacer par cette version');
    harness.request(`${address}/content`).flush({ version: 8, contentHash: 'bbbb', missing: [], contactIds: [] });
    await harness.settle();
    expect(has(harness.page, 'button', 'Annuler la reprise')).toBe(true);
    await harness.go('/comite/fiches/f2');
    await harness.answer('/api/submissions/f2', { ...mine, id: 'f2' });
    await harness.answer('/api/submissions/f2/comparison', received);
    await harness.answer('/api/submissions/f2', { ...mine, id: 'f2', content: draftContent({ title: 'Une autre' }) });
    expect(titleField(harness).value).toBe('Une autre');
    expect(has(harness.page, 'button', 'Annuler la reprise')).toBe(false);
  });

  it('says what is missing before reading, and leads to it', async () => {
    const content = draftContent();
    const harness = await openRewriting({
      ...mine,
      content: { ...content, sections: { ...content.sections, advice: null } },
    });
    expect(text(harness.page)).toContain('Il manque encore, avant la relecture');
    const link = [...harness.page.querySelectorAll<HTMLElement>('a[href="#partie-advice"]')][0]!;
    link.click();
    expect(document.activeElement?.closest('#partie-advice')).not.toBeNull();
  });
});
