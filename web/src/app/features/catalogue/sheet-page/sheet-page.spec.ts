import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import type { PublishedSheet } from '@recueil/contracts';
import { fromPlainText } from '@recueil/text';
import { publishedSheet, sheetSummary } from '#web/testing/catalogue-builders';
import { PageHarness } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';

const address = '/api/sheets/un-accueil-du-soir';

async function openSheet(changes: Partial<PublishedSheet> = {}): Promise<PageHarness> {
  const harness = await PageHarness.open('/fiches/un-accueil-du-soir');
  await harness.answer(address, publishedSheet(changes));
  await harness.answer(`${address}/similar`, { sheets: [] });
  return harness;
}

describe('A sheet', () => {
  it('is read in its order, what did not work at the same rank as the rest', async () => {
    const { page } = await openSheet({
      sections: { ...publishedSheet().sections, setbacks: fromPlainText('Le premier hiver, nous avons fermé.') },
    });
    const headings = [...page.querySelectorAll('.parts h2')].map(text);
    expect(headings).toEqual([
      'Origine de la démarche',
      'Résultats obtenus',
      'Principes adoptés',
      'Conseils de mise en œuvre',
      'Ce qui n’a pas marché',
    ]);
    expect(
      all(page, 'heading')
        .filter(({ tagName }) => tagName === 'H1')
        .map(text),
    ).toEqual(['Un accueil du soir']);
    expect(TestBed.inject(Title).getTitle()).toBe('Un accueil du soir – Recueil');
  });

  it('leaves out a section that holds nothing, in the contents too', async () => {
    const { page } = await openSheet({ sections: { ...publishedSheet().sections, advice: null } });
    expect(has(page, 'link', 'Conseils de mise en œuvre')).toBe(false);
    expect(has(page, 'link', 'Principes adoptés')).toBe(true);
  });

  it('says by when expected results are awaited', async () => {
    const { page } = await openSheet({ resultsKind: 'expected', resultsDate: '2027-06-01' });
    expect(has(page, 'heading', 'Résultats attendus')).toBe(true);
    expect(text(page)).toContain('Attendus pour juin 2027');
  });

  it('says on what basis its text stands', async () => {
    const mine = await openSheet();
    expect(text(mine.page)).toContain('Validée par son auteur, mot pour mot.');
    TestBed.resetTestingModule();
    const legacy = await openSheet({ basis: 'legacy', collection: 'Recueil 2014' });
    expect(text(legacy.page)).toContain('Reprise du recueil « Recueil 2014 ».');
    expect(text(legacy.page)).toContain('en citant la source : Ville de Montreval, Recueil 2014.');
  });

  it('shows its images, and hands its other files out, and says beforehand what each is', async () => {
    const { page } = await openSheet({
      attachments: [
        {
          sha256: 'a1',
          name: 'Bilan.pdf',
          alternative: '',
          size: 245_760,
          mediaType: 'application/pdf',
          width: null,
          height: null,
        },
        {
          sha256: 'b2',
          name: 'Plan.png',
          alternative: 'Le comptoir, face à l’entrée.',
          size: 2_048,
          mediaType: 'image/png',
          width: 600,
          height: 400,
        },
      ],
    });
    expect(has(page, 'link', 'Pièces jointes')).toBe(true);
    const file = one(page, 'link', 'Bilan.pdf (PDF, 240 ko)');
    expect([file.getAttribute('href'), file.hasAttribute('download')]).toEqual([`${address}/attachments/a1`, true]);
    const files = page.querySelector('section[aria-labelledby="pieces-jointes"]')!;
    expect([...files.querySelectorAll('li')].map(text)).toEqual(['Bilan.pdf (PDF, 240 ko)', 'Plan.png (PNG, 2 ko)']);
    const image = files.querySelector('img[alt="Le comptoir, face à l’entrée."]')!;
    expect(['src', 'srcset', 'loading', 'width', 'height'].map((name) => image.getAttribute(name))).toEqual([
      `${address}/attachments/b2`,
      `${address}/attachments/b2?width=480 480w, ${address}/attachments/b2 600w`,
      'lazy',
      '600',
      '400',
    ]);
  });

  it('without files says nothing of them', async () => {
    const { page } = await openSheet();
    expect(has(page, 'heading', 'Pièces jointes')).toBe(false);
    expect(has(page, 'link', 'Pièces jointes')).toBe(false);
  });

  it('leads to its neighbours', async () => {
    const harness = await PageHarness.open('/fiches/un-accueil-du-soir');
    await harness.answer(address, publishedSheet());
    await harness.answer(`${address}/similar`, {
      sheets: [sheetSummary({ slug: 'le-fauteuil', title: 'Le fauteuil' })],
    });
    expect(one(harness.page, 'link', 'Le fauteuil').getAttribute('href')).toBe('/fiches/le-fauteuil');
  });

  it('does without its neighbours when they do not come', async () => {
    const harness = await PageHarness.open('/fiches/un-accueil-du-soir');
    await harness.answer(address, publishedSheet());
    await harness.refuse(`${address}/similar`, { status: 500, code: 'internal' });
    expect(has(harness.page, 'heading', 'Fiches voisines')).toBe(false);
    expect(has(harness.page, 'heading', 'Un accueil du soir')).toBe(true);
  });

  it('takes the address that it has now when it was asked by a former one', async () => {
    const harness = await PageHarness.open('/fiches/ancien-nom');
    await harness.answer('/api/sheets/ancien-nom', publishedSheet());
    await harness.settle();
    expect(TestBed.inject(Router).url).toBe('/fiches/un-accueil-du-soir');
  });
});

describe('A sheet that cannot be shown', () => {
  it('is unknown: the page says so, and leads to the catalogue', async () => {
    const harness = await PageHarness.open('/fiches/un-accueil-du-soir');
    await harness.refuse(address, { status: 404, code: 'not-found', detail: 'Cette fiche n’existe pas.' });
    expect(has(harness.page, 'heading', 'Cette page n’existe pas')).toBe(true);
    expect(one(harness.page, 'link', 'Chercher dans le catalogue').getAttribute('href')).toBe('/catalogue');
    expect(TestBed.inject(Title).getTitle()).toBe('Page introuvable – Recueil');
  });

  it('is archived: the page gives the reason that the server gave', async () => {
    const harness = await PageHarness.open('/fiches/un-accueil-du-soir');
    await harness.refuse(address, {
      status: 410,
      code: 'archived',
      detail: 'Archivée le 3 mars : la pratique a pris fin.',
    });
    expect(has(harness.page, 'heading', 'Cette fiche n’est plus en ligne')).toBe(true);
    expect(text(harness.page)).toContain('Archivée le 3 mars : la pratique a pris fin.');
  });

  it('failed: the page gives the reference to quote, and tries again on demand', async () => {
    const harness = await PageHarness.open('/fiches/un-accueil-du-soir');
    await harness.refuse(address, { status: 500, code: 'internal', requestId: 'demande-42' });
    expect(text(harness.page)).toContain('demande-42');
    one(harness.page, 'button', 'Réessayer').click();
    await harness.settle();
    await harness.answer(address, publishedSheet());
    expect(has(harness.page, 'heading', 'Un accueil du soir')).toBe(true);
  });
});

describe('Copying a sheet with its source', () => {
  const withClipboard = (clipboard: unknown): void => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  };
  afterEach(() => {
    withClipboard(undefined);
  });

  it('puts the whole text in the clipboard, source and address last, and says so in the page', async () => {
    const copied: string[] = [];
    withClipboard({ writeText: (value: string) => Promise.resolve(void copied.push(value)) });
    const { page, settle } = await opened();
    one(page(), 'button', 'Copier avec la source').click();
    await settle();
    expect(copied[0]?.startsWith('Un accueil du soir\nVille de Montreval\n\nUn soir par semaine')).toBe(true);
    expect(copied[0]).toContain('\n\nRésultats obtenus\nOn repart avec tout.');
    expect(copied[0]?.split('\n').at(-1)).toMatch(/\/fiches\/un-accueil-du-soir$/);
    expect(has(page(), 'status', 'Copiée, avec sa source')).toBe(true);
  });

  it('shows the text, to be copied by hand, where the browser refuses', async () => {
    withClipboard({ writeText: () => Promise.reject(new Error('refused')) });
    const { page, settle } = await opened();
    one(page(), 'button', 'Copier avec la source').click();
    await settle();
    expect((one(page(), 'textbox', 'Texte à copier') as HTMLTextAreaElement).value).toContain('Un accueil du soir');
  });

  async function opened(): Promise<{ page: () => HTMLElement; settle: () => Promise<void> }> {
    const harness = await openSheet();
    return { page: () => harness.page, settle: () => harness.settle(5) };
  }
});
