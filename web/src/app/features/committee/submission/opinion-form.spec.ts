import type { SubmissionView } from '@recueil/contracts';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { actionResult, openCommittee, submissionView, turnView } from '#web/testing/submission-builders';
import { actionField, offered } from '#web/testing/action-builders';

const address = '/api/submissions/f1';
const approve = offered('approve', 'Avis favorable', 'side');
const object = {
  ...offered('object', 'Demander une reprise', actionField('reason', { label: 'Ce qui est à reprendre' }), 'side'),
  done: 'La demande de reprise est partie.',
};
const cannot = {
  ...offered('cannot-review', 'Je ne peux pas'),
  says: ['La lecture passe à quelqu’un d’autre. Vous n’avez pas à dire pourquoi.'],
};
const reading: Partial<SubmissionView> = {
  state: 'reviewing',
  words: { step: 'En relecture (1 avis sur 2)', note: null },
  turn: turnView({ mine: true }),
  actions: [approve, object, cannot],
  readers: [{ id: 'theo', name: 'Théo Brissac' }],
};

async function openReading(changes: Partial<SubmissionView> = {}): Promise<PageHarness> {
  const harness = await openCommittee('/comite/fiches/f1', {
    roles: [{ role: 'member', committee: { id: 'general', name: 'Comité général' }, side: 'use', label: '' }],
  });
  await harness.answer(address, submissionView({ ...reading, ...changes }));
  return harness;
}

function point(harness: PageHarness, legend: string): HTMLElement {
  const found = [...harness.page.querySelectorAll('fieldset')].find((set) => text(set).startsWith(legend));
  if (!found) throw new Error(`no point named ${legend}`);
  return found;
}

async function mark(harness: PageHarness, legend: string, answer: string): Promise<void> {
  one(point(harness, legend), 'radio', answer).click();
  await harness.settle();
}

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The reading of a submission', () => {
  afterEach(forgetBrowser);

  it('says on which side one reads, and until when', async () => {
    const { page } = await openReading();
    expect(text(page)).toContain('Côté usage, à rendre avant le 20 novembre.');
    expect(text(page)).toContain('À lire par : Théo Brissac');
  });

  it('sends a favourable opinion with the grid', async () => {
    const harness = await openReading();
    await mark(harness, 'Claire', 'Oui');
    await mark(harness, 'Étayée', 'À améliorer');
    type(one(point(harness, 'Étayée'), 'textbox', 'Votre remarque'), 'Sur combien de mois ?');
    await press(harness, 'Avis favorable');
    expect(harness.request(`${address}/actions`).request.body).toEqual({
      action: 'approve',
      version: 3,
      contentHash: 'aaaa',
      grid: { clear: { mark: 'yes', remark: '' }, evidenced: { mark: 'improve', remark: 'Sur combien de mois ?' } },
    });
  });

  it('leaves only a rework to ask for once a point is blocking', async () => {
    const harness = await openReading();
    await mark(harness, 'Transposable', 'Bloquant');
    expect(has(harness.page, 'status', /seule une reprise peut être demandée/)).toBe(true);
    expect(has(harness.page, 'status', /Vous pouvez dire pourquoi dans votre remarque/)).toBe(true);
    expect(has(harness.page, 'textbox', 'Ce qui est à reprendre (facultatif)')).toBe(true);
    expect(text(harness.page)).not.toContain('avec sa raison');
    expect(has(harness.page, 'button', 'Avis favorable')).toBe(false);
    await press(harness, 'Demander une reprise');
    const request = harness.request(`${address}/actions`);
    expect(request.request.body).toMatchObject({ action: 'object', grid: { transferable: { mark: 'blocking' } } });
    request.flush(actionResult(submissionView({ state: 'rewriting' })));
    await harness.settle();
    expect(text(document.activeElement!)).toContain('La demande de reprise est partie.');
    expect(has(harness.page, 'heading', 'Votre avis')).toBe(false);
  });

  it('asks what is to be reworked when no point says it', async () => {
    const harness = await openReading();
    await press(harness, 'Demander une reprise');
    expect(document.activeElement?.id).toBe('avis-reason');
    type(one(harness.page, 'textbox', 'Ce qui est à reprendre'), 'Les sigles');
    await press(harness, 'Demander une reprise');
    expect(harness.request(`${address}/actions`).request.body).toMatchObject({
      action: 'object',
      reason: 'Les sigles',
    });
  });

  it('keeps the grid when the text was overtaken, and through a reload', async () => {
    const harness = await openReading();
    await mark(harness, 'Claire', 'À améliorer');
    await press(harness, 'Avis favorable');
    await harness.refuse(`${address}/actions`, { status: 409, code: 'conflict', detail: 'La fiche a changé.' });
    await harness.answer(address, submissionView({ ...reading, version: 4 }));
    expect(has(harness.page, 'alert', /La fiche a changé/)).toBe(true);
    expect((one(point(harness, 'Claire'), 'radio', 'À améliorer') as HTMLInputElement).checked).toBe(true);
    const kept = Object.keys(sessionStorage).filter((key) => key.includes('avis.f1'));
    expect(kept.map((key) => sessionStorage.getItem(key)).join()).toContain('improve');
  });

  it('shows the text anew when it is another one, and judges that one only once it was shown', async () => {
    const harness = await openReading();
    await mark(harness, 'Claire', 'Oui');
    await press(harness, 'Avis favorable');
    await harness.refuse(`${address}/actions`, {
      status: 409,
      code: 'conflict',
      detail: 'Le texte a changé depuis que vous l’avez ouvert\u202f: relisez-le d’abord.',
    });
    await harness.answer(address, submissionView({ ...reading, contentHash: 'bbbb', title: 'Le titre d’après' }));
    expect(has(harness.page, 'alert', /relisez-le d’abord/)).toBe(true);
    expect(has(harness.page, 'heading', 'Le titre d’après')).toBe(true);
    expect((one(point(harness, 'Claire'), 'radio', 'Oui') as HTMLInputElement).checked).toBe(false);
    await press(harness, 'Avis favorable');
    expect(harness.request(`${address}/actions`).request.body).toMatchObject({ contentHash: 'bbbb' });
  });

  it('passes on what one cannot read, after a word', async () => {
    const harness = await openReading();
    await press(harness, 'Je ne peux pas');
    expect(text(harness.page)).toContain('Vous n’avez pas à dire pourquoi.');
  });

  it('shows the opinions that were given, with what they say', async () => {
    const harness = await openReading({
      actions: [],
      opinions: [
        {
          person: { id: 'ines', name: 'Inès Kerbrat' },
          side: 'design',
          verdict: 'objection',
          reason: 'Les chiffres manquent.',
          grid: { evidenced: { mark: 'blocking', remark: 'Aucune source' }, clear: { mark: 'yes', remark: '' } },
          revisionId: 'v1',
          round: 1,
          current: true,
          at: '2026-11-12T08:00:00.000Z',
        },
      ],
    });
    const said = text(harness.page);
    expect(said).toContain('Reprise demandée');
    expect(said).toContain('Inès Kerbrat, côté conception');
    expect(said).toContain('Étayée : bloquant Aucune source');
    expect(said).not.toContain('Claire : oui');
  });
});
