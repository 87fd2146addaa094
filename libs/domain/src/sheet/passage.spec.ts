import { erasedMark, passageOf } from '@recueil/text';
import { richText, sheetContent } from '@recueil/testing';
import { canonicalJson } from './canonical-content';
import { checkContent } from './check-content';
import type { SheetContent } from './content';
import { contentWithoutPassage, passagePlaces } from './passage';

const name = 'Odile Marchetaux';
const sought = passageOf(name)!;

/** The passage in each line that a content may have. */
const everywhere: SheetContent = sheetContent({
  title: `L’accueil de ${name}`,
  organisation: `Ville de ${name}`,
  pitch: `${name} reçoit.`,
  sections: {
    origin: richText(`Une idée de ${name}.`),
    results: richText(`${name} a compté, et ${name} recompté.`),
    principles: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'Lui écrire',
              marks: [{ type: 'link', attrs: { href: 'mailto:odile%20marchetaux@ville.example' } }],
            },
          ],
        },
      ],
    },
    advice: richText(`Voir ${name}.`),
    setbacks: richText(`Sans ${name}, rien.`),
  },
  keyFigures: [
    { kind: 'number', value: `3 ${name}`, unit: name, label: name, detail: name },
    { kind: 'share', value: 7, of: 10, label: name, detail: name },
    {
      kind: 'change',
      before: { label: name, value: 3 },
      after: { label: name, value: 1 },
      unit: name,
      label: name,
      detail: name,
    },
  ],
  links: [
    { label: `Page de ${name}`, url: 'https://ville.example/accueil' },
    { label: 'Sa page', url: 'https://ville.example/odile-marchetaux' },
  ],
  attachments: [{ sha256: 'a'.repeat(64), name: `${name}.pdf`, alternative: `Portrait de ${name}` }],
});

describe('erasing a passage from a content', () => {
  const erased = contentWithoutPassage(everywhere, sought);

  it('finds it in every line that is read, and in addresses', () => {
    const parts = passagePlaces(everywhere, sought).map(({ part }) => part);
    expect(new Set(parts)).toEqual(
      new Set([
        'title',
        'organisation',
        'pitch',
        'origin',
        'results',
        'principles',
        'advice',
        'setbacks',
        'keyFigures',
        'links',
        'attachments',
      ]),
    );
    expect(parts.filter((part) => part === 'results')).toHaveLength(2);
    expect(passagePlaces(everywhere, sought)[0]).toEqual({
      part: 'title',
      before: 'L’accueil de ',
      found: name,
      after: '',
    });
  });

  it('shows what surrounds it, cut between words', () => {
    const around = 'un mot et puis un autre '.repeat(6);
    const content = sheetContent({ pitch: `${around}${name} ${around}` });
    const [place] = passagePlaces(content, sought);
    expect(place?.before).toMatch(/^…(un|mot|et|puis|autre) .* autre $/);
    expect(place?.after).toMatch(/^ un mot .* (un|mot|et|puis|autre)…$/);
    expect(Math.max(place?.before.length ?? 0, place?.after.length ?? 0)).toBeLessThanOrEqual(61);
  });

  it('leaves it nowhere, and the rest as it was', () => {
    expect(JSON.stringify(erased)).not.toMatch(/odile|marchetaux/i);
    expect(passagePlaces(erased, sought)).toEqual([]);
    expect(erased.title).toBe(`L’accueil de ${erasedMark}`);
    expect(erased.links).toEqual([{ label: `Page de ${erasedMark}`, url: 'https://ville.example/accueil' }]);
    expect(erased.keyFigures[1]).toMatchObject({ kind: 'share', value: 7, of: 10 });
  });

  it('makes a content that may be stored, once and for all', () => {
    expect(checkContent(erased)).toEqual([]);
    expect(canonicalJson(contentWithoutPassage(erased, sought))).toBe(canonicalJson(erased));
  });

  it('changes no content in which the passage does not stand', () => {
    expect(canonicalJson(contentWithoutPassage(sheetContent(), sought))).toBe(canonicalJson(sheetContent()));
  });
});
