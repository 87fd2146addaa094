import fc from 'fast-check';
import {
  canonicalContent,
  contentSpans,
  contentWithoutPassage,
  contentWithoutSpans,
  type SheetContent,
} from '@recueil/domain';
import { passageOf, type Passage } from '@recueil/text';
import { richText, sheetContent } from '@recueil/testing';
import type { ErasedText } from '#core/erasures/erasure-log';
import { contentHash } from '#rooms/sheets';
import type { KeptText } from './kept-text';
import { notedErasing, requireAsNoted } from './noted-erasing';

const words = 'Zéphyrine Quintoret';
const passage = passageOf(words)!;

const around = fc.string({ unit: 'grapheme', maxLength: 25 }).map((text) => text.replaceAll(/\p{C}/gu, ' '));
const line = fc
  .tuple(around, fc.constantFrom(words, 'ZÉPHYRINE\u00a0Quintoret', 'personne'), around)
  .map((parts) => parts.join(' '));
const contents = fc
  .record({ title: line, pitch: line, origin: line, label: line })
  .map(({ title, pitch, origin, label }): SheetContent =>
    canonicalContent(
      sheetContent({
        title: `Titre ${title}`,
        pitch,
        sections: { ...sheetContent().sections, origin: richText(`Vu. ${origin}`) },
        links: [{ label: `Lien ${label}`, url: 'https://ville.example/accueil' }],
      }),
    ),
  );

function kept(key: string, content: SheetContent, place: KeptText['place'] = 'revision'): KeptText {
  const spansOf = (sought: Passage): ReturnType<typeof contentSpans> => contentSpans(content, sought);
  return { place, key, hash: contentHash(content), value: content, spansOf };
}

function noted(key: string, content: SheetContent, place: KeptText['place'] = 'revision'): ErasedText {
  const hashAfter = contentHash(contentWithoutPassage(content, passage));
  return { place, key, hashBefore: contentHash(content), spans: contentSpans(content, passage), hashAfter };
}

const holding = canonicalContent(sheetContent({ pitch: `Dit par ${words}.` }));

describe('an erasing that was noted', () => {
  it('gives the hash that was noted, in any text, and holds none of its words', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const entry = noted('r1', content);
        expect(JSON.stringify(entry)).not.toMatch(/z[eé]phyrine|quintoret/iu);
        const { choice, passage: found } = notedErasing([kept('r1', content)], [entry]);
        const spans = choice(kept('r1', content));
        expect(contentHash(contentWithoutSpans(content, spans))).toBe(entry.hashAfter);
        if (spans.length > 0) expect(contentHash(contentWithoutPassage(content, found!))).toBe(entry.hashAfter);
        const after = contentWithoutSpans(content, spans);
        expect(notedErasing([kept('r1', after)], [entry]).choice(kept('r1', after))).toEqual(
          spans.length > 0 ? [] : entry.spans,
        );
      }),
    );
  });

  it('finds its words in a text that is as it was, for one that was another then, or gone', () => {
    const draft = canonicalContent(sheetContent({ title: `Autre titre, de ${words}` }));
    const texts = [kept('r1', holding), kept('s1', draft, 'working-copy')];
    const entries = [
      noted('r1', holding),
      noted('s1', canonicalContent(sheetContent({ pitch: words })), 'working-copy'),
    ];
    for (const known of [entries, entries.slice(0, 1)]) {
      const { choice } = notedErasing(texts, known);
      expect(choice(texts[1]!)).toEqual(contentSpans(draft, passage));
    }
  });

  it('is refused where a text was another then, and nothing tells its words any more', () => {
    const entries = [noted('s1', holding, 'working-copy')];
    const draft = kept('s1', canonicalContent(sheetContent({ pitch: 'Un texte de la veille.' })), 'working-copy');
    expect(() => notedErasing([draft], entries).choice(draft)).toThrow(/rien ne dit plus quels mots y chercher/);
    expect(notedErasing([], entries).choice(kept('s2', holding, 'working-copy'))).toEqual([]);
  });

  it('is refused where a version is not the one that was noted, or does not become it', () => {
    const other = kept('r1', canonicalContent(sheetContent({ pitch: `${words}, autrement.` })));
    expect(() => notedErasing([other], [noted('r1', holding)]).choice(other)).toThrow(/l’empreinte d’un texte/);
    const entry = noted('r1', holding);
    expect(() => requireAsNoted([{ ...entry, hashAfter: 'v1:autre' }], [entry])).toThrow(/l’empreinte d’un texte/);
    expect(() => requireAsNoted([entry], [entry])).not.toThrow();
  });
});
