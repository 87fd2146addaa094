import { TestBed } from '@angular/core/testing';
import { type ComparableContent, type FileFacts, comparePart } from '@recueil/contracts';
import type { Mark, RichText } from '@recueil/text';
import { draftContent } from '#web/testing/submission-builders';
import { rendered } from '#web/testing/clock';
import { all, one, text } from '#web/testing/screen';
import { PartChanges } from './part-changes';

type Part = Parameters<typeof comparePart>[0];

/** A part of two contents, as every page draws what changed in it. */
async function render(
  part: Part,
  before: Partial<ComparableContent>,
  after: Partial<ComparableContent>,
): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(PartChanges);
  const contents = [before, after].map((changes): ComparableContent => ({ ...draftContent(), ...changes }));
  fixture.componentRef.setInput('compared', comparePart(part, contents[0]!, contents[1]!));
  fixture.componentRef.setInput('fileAddress', (sha256: string, width?: number) =>
    width ? `/files/${sha256}?width=${width}` : `/files/${sha256}`,
  );
  await rendered(fixture);
  return fixture.nativeElement as HTMLElement;
}

/** « what: Avant … Après … », one line a change. */
const told = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('li')].map((item) =>
    [item.querySelector('.what')!, ...item.querySelectorAll('dt, dd')].map(text).join(' | '),
  );

const marked = (...marks: Mark[]): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'le guide', ...(marks.length > 0 && { marks }) }] }],
});
const sections = (origin: RichText): Partial<ComparableContent> => ({
  sections: { ...draftContent().sections, origin },
});
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });

describe('What changed besides words', () => {
  it('is told by the old and the new address of a link', async () => {
    const page = await render(
      'origin',
      sections(marked(link('https://a.example'))),
      sections(marked(link('https://b.example'))),
    );
    expect(told(page)).toEqual([
      'Une adresse change, sous les mots « le guide » | Avant | https://a.example | Après | https://b.example',
    ]);
    expect(page.querySelector('ins, del')).toBeNull();
  });

  it('is told in words of bold and italic', async () => {
    const page = await render('origin', sections(marked()), sections(marked({ type: 'bold' })));
    expect(told(page)).toEqual([
      'La mise en forme change : « le guide » | Avant | « le guide » sans gras | Après | « le guide » en gras',
    ]);
  });

  it('is told value by value of a figure', async () => {
    const words = { label: 'remarques', detail: '' };
    const page = await render(
      'keyFigures',
      { keyFigures: [{ kind: 'number', value: '62', unit: 'pour 100', ...words }] },
      { keyFigures: [{ kind: 'number', value: '62 pour', unit: '100', ...words }] },
    );
    expect(told(page)).toEqual([
      'Le chiffre « remarques » : Nombre | Avant | 62 | Après | 62 pour',
      'Le chiffre « remarques » : Unité | Avant | pour 100 | Après | 100',
    ]);
  });

  it('is told value by value of a contact whose role moved into their name', async () => {
    const contact = { email: null, phone: null, url: null };
    const page = await render(
      'contacts',
      { contacts: [{ ...contact, id: 'c1', name: 'Hugo Salmon', role: 'directeur' }] },
      { contacts: [{ ...contact, id: 'c2', name: 'Hugo Salmon, directeur', role: null }] },
    );
    expect(told(page)).toEqual([
      'Le contact « Hugo Salmon, directeur » : Prénom et nom | Avant | Hugo Salmon | Après | Hugo Salmon, directeur',
      'Le contact « Hugo Salmon, directeur » : Fonction | Avant | directeur | Après | Rien',
    ]);
  });

  it('is told by what came, and by what went, with all of its values', async () => {
    const added = await render('links', {}, { links: [{ label: 'Le guide', url: 'https://a.example' }] });
    expect(told(added)).toEqual([
      'Un lien est ajouté | Avant | Rien | Après | Intitulé : Le guide Adresse : https://a.example',
    ]);
    const removed = await render('links', { links: [{ label: '', url: 'https://a.example' }] }, {});
    expect(told(removed)).toEqual(['Un lien est retiré | Avant | Adresse : https://a.example | Après | Rien']);
  });

  it('is told by both orders', async () => {
    const [a, b] = ['a', 'b'].map((label) => ({ label, url: `https://${label}.example` }));
    const page = await render('links', { links: [a!, b!] }, { links: [b!, a!] });
    expect(told(page)).toEqual([
      'L’ordre des liens change | Avant | 1. a ; https://a.example 2. b ; https://b.example | Après | 1. b ; https://b.example 2. a ; https://a.example',
    ]);
  });

  it('is told in one line of signs that nobody sees', async () => {
    const page = await render(
      'pitch',
      { pitch: "Dès 9 h : l'ac\u00ADcueil." },
      { pitch: 'Dès 9\u00A0h\u202F: l’accueil.' },
    );
    expect(text(page)).toBe('Espaces et signes invisibles remis en ordre : 4');
  });
});

describe('A file that took the place of another', () => {
  const facts = (changes: Partial<FileFacts> = {}): FileFacts => ({
    size: 245_760,
    mediaType: 'application/pdf',
    at: '2026-11-04T10:00:00.000Z',
    by: null,
    ...changes,
  });
  const [old, young] = ['a', 'b'].map((digit) => digit.repeat(64));

  it('is told with both names, kinds, sizes and dates, and both are opened', async () => {
    const page = await render(
      'attachments',
      { attachments: [{ sha256: old!, name: 'affiche.pdf', alternative: '', facts: facts() }] },
      {
        attachments: [
          {
            sha256: young!,
            name: 'affiche.pdf',
            alternative: '',
            facts: facts({ size: 202_752, at: '2026-11-26T10:00:00.000Z', by: { id: 'i', name: 'Inès Valcourt' } }),
          },
        ],
      },
    );
    expect(told(page)).toEqual([
      'Une pièce jointe est remplacée | Avant | affiche.pdfRepère : aaaa aaaaPDF, 240 ko, le 4 novembre 2026 | Après | affiche.pdfRepère : bbbb bbbbPDF, 198 ko, le 26 novembre 2026, par Inès Valcourt',
    ]);
    expect(all(page, 'link').map((each) => each.getAttribute('href'))).toEqual([`/files/${old!}`, `/files/${young!}`]);
    expect(page.querySelector('img')).toBeNull();
  });

  it('is drawn beside it where both are images, each with its alternative', async () => {
    const image = (sha256: string, alternative: string): ComparableContent['attachments'][number] => ({
      sha256,
      name: 'guichet.png',
      alternative,
      facts: facts({ mediaType: 'image/png' }),
    });
    const page = await render(
      'attachments',
      { attachments: [image(old!, 'Le guichet.')] },
      { attachments: [image(young!, 'Le guichet, un soir.')] },
    );
    expect(page.querySelector<HTMLImageElement>('img[alt="Le guichet."]')!.src).toContain(`/files/${old!}`);
    expect(page.querySelector<HTMLImageElement>('img[alt="Le guichet, un soir."]')!.src).toContain(`/files/${young!}`);
    expect(told(page)[1]).toContain('Avant | Le guichet. | Après | Le guichet, un soir.');
  });

  it('is opened by a link that says on which side it is, when both have one name', async () => {
    const file = { name: 'affiche.pdf', alternative: '', facts: facts() };
    const page = await render(
      'attachments',
      { attachments: [{ ...file, sha256: old! }] },
      { attachments: [{ ...file, sha256: young! }] },
    );
    expect(one(page, 'link', 'affiche.pdf (Avant)').getAttribute('href')).toBe(`/files/${old!}`);
    expect(one(page, 'link', 'affiche.pdf (Après)').getAttribute('href')).toBe(`/files/${young!}`);
  });

  it('is drawn from a narrow copy, and said not to be described when it is not', async () => {
    const file = { name: 'guichet.png', alternative: '', facts: facts({ mediaType: 'image/png' }) };
    const page = await render('attachments', {}, { attachments: [{ ...file, sha256: young! }] });
    const image = page.querySelector<HTMLImageElement>('img[alt="Image non décrite"]')!;
    expect(image.getAttribute('src')).toBe(`/files/${young!}?width=480`);
  });
});
