import type { TestRequest } from '@angular/common/http/testing';
import type { ProofreadText, Problem } from '@recueil/contracts';
import { Downloads } from '#web/core/downloads';
import { PageHarness } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { draftContent } from '#web/testing/submission-builders';

const address = '/api/proofreadings/file';
const image = { sha256: 'a'.repeat(64), name: 'plan.png', alternative: 'Le plan du guichet.' };
const report = { sha256: 'b'.repeat(64), name: 'bilan.pdf', alternative: '' };
const picture = new Blob(['une image'], { type: 'image/webp' });

interface Saved {
  name: string;
  type: string;
  content: Blob;
}

/** The page of somebody who followed their link to a text with these files; what it saves is noted. */
async function open(...attachments: (typeof image)[]): Promise<{ harness: PageHarness; saved: Saved[] }> {
  const saved: Saved[] = [];
  const downloads = { save: (name: string, type: string, content: Blob) => void saved.push({ name, type, content }) };
  const harness = await PageHarness.open('/relecture#le-secret', [{ provide: Downloads, useValue: downloads }]);
  const read: ProofreadText = {
    title: 'Un accueil du soir',
    name: 'Armand Teyssier',
    askedBy: 'Camille Vasseur',
    message: '',
    expiresAt: '2999-12-10T08:00:00.000Z',
    content: draftContent({ attachments }),
    contentHash: 'v1:lu',
    comments: [],
    agreedAt: null,
  };
  await harness.answer('/api/proofreadings/look', read);
  return { harness, saved };
}

const handOut = (request: TestRequest, name: string, bytes: Blob): void => {
  request.flush(bytes, { headers: { 'content-disposition': `attachment; filename="x"; filename*=UTF-8''${name}` } });
};

async function refuse(harness: PageHarness, problem: Partial<Problem> & { status: number }): Promise<void> {
  const body = new Blob([JSON.stringify({ title: '', detail: '', ...problem })], { type: 'application/problem+json' });
  harness.request(address).flush(body, { status: problem.status, statusText: 'refused' });
  await harness.shows((page) => !text(page).includes('Ouverture…') && !text(page).includes('Chargement'));
}

const drawn = (page: HTMLElement): HTMLImageElement | null => page.querySelector('figure img');

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The images of a text given to read', () => {
  afterEach(forgetBrowser);

  it('are drawn in their place, in a narrow copy, with what they show for those who do not see them', async () => {
    const { harness } = await open(image);
    expect(text(harness.page)).toContain('Chargement de l’image…');
    const request = harness.request(address);
    expect(request.request.body).toEqual({ token: 'le-secret', sha256: image.sha256, width: 480 });
    handOut(request, 'plan.webp', picture);
    await harness.shows((page) => drawn(page) !== null);
    expect(drawn(harness.page)!.alt).toBe('Le plan du guichet.');
    expect(drawn(harness.page)!.src).toMatch(/^data:image\/webp;base64,/);
    expect(harness.page.querySelector('figure')!.getAttribute('aria-label')).toBe('plan.png');
    expect(text(harness.page.querySelector('figcaption')!)).toContain('Le plan du guichet.');
    expect(text(harness.page)).not.toContain('Chargement');
  });

  it('are said not to be described where they are not', async () => {
    const { harness } = await open({ ...image, alternative: '' });
    handOut(harness.request(address), 'plan.webp', picture);
    await harness.shows((page) => drawn(page) !== null);
    expect(drawn(harness.page)!.alt).toBe('Image non décrite');
  });

  it('are fetched once they come in sight, or are printed', async () => {
    const sights: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
    class Observer {
      constructor(seen: (typeof sights)[number]) {
        sights.push(seen);
      }
      observe = (): undefined => undefined;
      disconnect = (): undefined => undefined;
    }
    Object.assign(window, { IntersectionObserver: Observer });
    try {
      const { harness } = await open(image, { ...image, sha256: 'c'.repeat(64), name: 'guichet.png' });
      harness.server.expectNone(address);
      sights[0]?.([{ isIntersecting: false }]);
      harness.server.expectNone(address);
      sights[0]?.([{ isIntersecting: true }]);
      expect(harness.request(address).request.body).toMatchObject({ sha256: image.sha256 });
      window.dispatchEvent(new Event('beforeprint'));
      expect(harness.request(address).request.body).toMatchObject({ sha256: 'c'.repeat(64) });
    } finally {
      Reflect.deleteProperty(window, 'IntersectionObserver');
    }
  });

  it('that did not come say so, and are asked for again by whoever stays with them', async () => {
    const { harness } = await open(image);
    await refuse(harness, { status: 500, code: 'internal', detail: 'L’erreur vient de Recueil.' });
    expect(has(harness.page, 'status', 'L’erreur vient de Recueil.')).toBe(true);
    await press(harness, 'Réessayer : plan.png');
    expect(document.activeElement).toBe(harness.page.querySelector('figure'));
    expect(text(harness.page)).toContain('Chargement de l’image…');
    handOut(harness.request(address), 'plan.webp', picture);
    await harness.shows((page) => drawn(page) !== null);
    // What came is no image that this browser knows.
    drawn(harness.page)!.dispatchEvent(new Event('error'));
    await harness.settle();
    expect(has(harness.page, 'status', 'Ce fichier n’a pas pu être ouvert. Réessayez.')).toBe(true);
    expect(has(harness.page, 'button', 'Réessayer : plan.png')).toBe(true);
  });

  it('are saved whole by their name', async () => {
    const { harness, saved } = await open(image);
    handOut(harness.request(address), 'plan.webp', picture);
    await harness.shows((page) => drawn(page) !== null);
    await press(harness, 'plan.png');
    const request = harness.request(address);
    expect(request.request.body).toEqual({ token: 'le-secret', sha256: image.sha256 });
    handOut(request, 'plan.png', new Blob(['entière'], { type: 'image/png' }));
    await harness.settle();
    expect(saved).toMatchObject([{ name: 'plan.png', type: 'image/png' }]);
  });
});

describe('The documents of a text given to read', () => {
  afterEach(forgetBrowser);

  it('are fetched when they are pressed, and saved under the name that they are handed out with', async () => {
    const { harness, saved } = await open(report);
    harness.server.expectNone(address);
    await press(harness, 'bilan.pdf');
    expect(has(harness.page, 'status', 'Ouverture…')).toBe(true);
    await press(harness, 'bilan.pdf');
    const bytes = new Blob(['%PDF'], { type: 'application/pdf' });
    handOut(harness.request(address), 'Bilan%20de%20l%E2%80%99%C3%A9t%C3%A9.pdf', bytes);
    await harness.settle();
    expect(saved).toMatchObject([{ name: 'Bilan de l’été.pdf', type: 'application/pdf' }]);
    expect(text(harness.page)).not.toContain('Ouverture…');
  });

  it('that the text names no more are said to be so, and to need the link anew', async () => {
    const { harness, saved } = await open(report);
    await press(harness, 'bilan.pdf');
    await refuse(harness, { status: 404, code: 'not-found', detail: 'Cette page n’existe pas.' });
    expect(has(harness.page, 'status', /^Ce fichier n’est plus lisible ici : le texte a changé/)).toBe(true);
    expect(saved).toEqual([]);
  });

  it('opened too often say until when to wait, and are opened afterwards', async () => {
    const { harness, saved } = await open(report);
    await press(harness, 'bilan.pdf');
    await refuse(harness, { status: 429, code: 'too-many-requests', detail: 'Réessayez dans 12 minutes.' });
    expect(has(harness.page, 'status', 'Réessayez dans 12 minutes.')).toBe(true);
    await press(harness, 'bilan.pdf');
    handOut(harness.request(address), 'bilan.pdf', new Blob(['%PDF'], { type: 'application/pdf' }));
    await harness.settle();
    expect(saved).toHaveLength(1);
    expect(has(harness.page, 'status', 'Réessayez dans 12 minutes.')).toBe(false);
  });
});
