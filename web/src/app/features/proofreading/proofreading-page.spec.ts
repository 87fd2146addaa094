import { TestBed } from '@angular/core/testing';
import type { ProofreadText } from '@recueil/contracts';
import { PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { draftContent } from '#web/testing/submission-builders';

const look = '/api/proofreadings/look';
const answer = '/api/proofreadings/answer';

function read(changes: Partial<ProofreadText> = {}): ProofreadText {
  return {
    title: 'Un accueil du soir',
    name: 'Armand Teyssier',
    askedBy: 'Camille Vasseur',
    message: 'Dites-moi si c’est clair.',
    expiresAt: '2999-12-10T08:00:00.000Z',
    content: draftContent(),
    contentHash: 'v1:lu',
    comments: [],
    agreedAt: null,
    ...changes,
  };
}

async function open(): Promise<PageHarness> {
  const harness = await PageHarness.open('/relecture#le-secret');
  const request = harness.request(look);
  expect(request.request.body).toEqual({ token: 'le-secret' });
  request.flush(read());
  await harness.settle();
  return harness;
}

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('A text given to read to somebody without account', () => {
  afterEach(forgetBrowser);

  it('is shown with who asks, and its secret leaves the address', async () => {
    const { page } = await open();
    expect(has(page, 'heading', 'Un accueil du soir')).toBe(true);
    expect(text(page)).toContain('Camille Vasseur vous demande de relire cette fiche.');
    expect(text(page)).toContain('Un habitant sur trois venait deux fois.');
    expect(document.location.href).not.toContain('secret');
  });

  it('is commented, and an empty remark is not sent', async () => {
    const harness = await open();
    await press(harness, 'Envoyer ma remarque');
    expect(text(harness.page)).toContain('Écrivez d’abord ce que vous avez à dire.');
    type(one(harness.page, 'textbox', 'Votre remarque'), 'Citez le service associé.');
    await press(harness, 'Envoyer ma remarque');
    const request = harness.request(answer);
    expect(request.request.body).toEqual({ token: 'le-secret', text: 'Citez le service associé.' });
    request.flush(read({ comments: [{ text: 'Citez le service associé.', at: '2026-11-20T08:00:00.000Z' }] }));
    await harness.settle();
    expect(text(harness.page.querySelector('section blockquote')!)).toContain('Citez le service associé.');
    expect(has(harness.page, 'status', 'C’est envoyé à l’équipe de la fiche.')).toBe(true);
  });

  it('is agreed to once it was confirmed', async () => {
    const harness = await open();
    await press(harness, 'Donner mon accord');
    one(harness.page.querySelector('dialog[open]')!, 'button', 'Donner mon accord').click();
    await harness.settle();
    const request = harness.request(answer);
    expect(request.request.body).toEqual({ token: 'le-secret', agrees: true, contentHash: 'v1:lu' });
    request.flush(read({ agreedAt: '2026-11-20T08:00:00.000Z' }));
    await harness.settle();
    expect(text(harness.page)).toContain('Accord donné par Armand Teyssier le 20 novembre 2026.');
  });

  it('is read anew when it changed before it was agreed to', async () => {
    const harness = await open();
    await press(harness, 'Donner mon accord');
    one(harness.page.querySelector('dialog[open]')!, 'button', 'Donner mon accord').click();
    await harness.settle();
    await harness.refuse(answer, { status: 409, code: 'conflict', detail: 'Le texte a changé.' });
    harness.request(look).flush(
      read({
        title: 'Un accueil du matin',
        contentHash: 'v1:neuf',
        content: draftContent({ title: 'Un accueil du matin' }),
      }),
    );
    await harness.settle();
    expect(has(harness.page, 'heading', 'Un accueil du matin')).toBe(true);
    expect(has(harness.page, 'status', 'Le texte a changé.')).toBe(true);
    const changed = text(harness.page.querySelector('[aria-labelledby="change"]')!);
    expect(changed).toContain('Titre');
    expect(changed).toContain('supprimé : soir');
    expect(changed).toContain('ajouté : matin');
  });

  it('says what changed since it was opened, also when the answer to a remark shows it anew', async () => {
    const harness = await open();
    const remark = async (title: string, contentHash: string): Promise<void> => {
      type(one(harness.page, 'textbox', 'Votre remarque'), 'Citez le service associé.');
      await press(harness, 'Envoyer ma remarque');
      harness.request(answer).flush(read({ title, contentHash, content: draftContent({ title }) }));
      await harness.settle();
    };
    const changed = (): string => text(harness.page.querySelector('[aria-labelledby="change"]')!);
    await remark('Un accueil du matin', 'v1:neuf');
    expect(changed()).toContain('ajouté : matin');
    await remark('Un accueil du midi', 'v1:encore');
    expect(changed()).toContain('supprimé : soir');
    expect(changed()).toContain('ajouté : midi');
    await remark('Un accueil du soir', 'v1:lu');
    expect(has(harness.page, 'heading', /^Ce qui a changé/)).toBe(false);
  });

  it('says that its contacts changed, where nothing else that is shown did', async () => {
    const harness = await open();
    await press(harness, 'Donner mon accord');
    one(harness.page.querySelector('dialog[open]')!, 'button', 'Donner mon accord').click();
    await harness.settle();
    await harness.refuse(answer, { status: 409, code: 'conflict', detail: 'Le texte a changé.' });
    harness.request(look).flush(read({ contentHash: 'v1:neuf' }));
    await harness.settle();
    expect(text(harness.page.querySelector('[aria-labelledby="change"]')!)).toContain('Les contacts de la fiche');
  });

  it('is explained when its link is over, and when there is none', async () => {
    const harness = await PageHarness.open('/relecture#ancien');
    await harness.refuse(look, { status: 404, code: 'not-found', detail: 'Ce lien a été retiré.' });
    expect(has(harness.page, 'heading', 'Ce lien n’ouvre plus rien')).toBe(true);
    expect(text(harness.page)).toContain('Ce lien a été retiré.');
  });

  it('keeps what was typed for whoever follows the link again', async () => {
    const first = await open();
    type(one(first.page, 'textbox', 'Votre remarque'), 'Citez le service associé.');
    await first.settle();
    TestBed.resetTestingModule();
    const alone = await PageHarness.open('/relecture');
    expect(text(alone.page)).toContain('Ce que vous aviez écrit sans l’envoyer vous y attend.');
    TestBed.resetTestingModule();
    const again = await open();
    expect((one(again.page, 'textbox', 'Votre remarque') as HTMLTextAreaElement).value).toBe(
      'Citez le service associé.',
    );
  });

  it('says of half a link that it is incomplete, and nothing else', async () => {
    const harness = await PageHarness.open('/relecture#moitie');
    await harness.refuse(look, { status: 400, code: 'invalid', detail: 'Copiez-le en entier.' });
    expect(has(harness.page, 'heading', 'Ce lien est incomplet')).toBe(true);
    expect(text(harness.page)).not.toContain('nouveau lien');
  });
});
