import type { HighlightPiece } from '@recueil/contracts';
import { Highlighter } from './highlighter';
import { planQuery } from './query-plan';
import { shownTexts, type ShownTexts } from './shown-text';
import { Vocabulary } from './vocabulary';
import { wordsOf } from './words';

type Texts = Record<keyof ShownTexts, string>;

const blank: Texts = {
  title: '',
  organisation: '',
  pitch: '',
  origin: '',
  results: '',
  principles: '',
  advice: '',
  setbacks: '',
};

function marked(query: string, texts: Partial<Texts>): Record<string, string> {
  const words = new Set(wordsOf(Object.values(texts).join(' ')).map(({ word }) => word));
  const vocabulary = new Vocabulary(
    Array.from(words, (word) => ({ word, sheets: 1 })),
    1,
  );
  const highlights = new Highlighter(planQuery(query, vocabulary, { exact: false }).terms).highlights(
    shownTexts({ ...blank, ...texts }),
  );
  const asText = (pieces: HighlightPiece[]): string =>
    pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
  return Object.fromEntries(Object.entries(highlights).map(([field, pieces]) => [field, asText(pieces)]));
}

describe('highlights', () => {
  it('mark a word in every form, and leave out the texts that do not say it', () => {
    expect(marked('réclamation', { title: 'Réclamations', pitch: 'Rien.', origin: 'On réclame.' })).toEqual({
      title: '[Réclamations]',
      origin: 'On [réclame].',
    });
  });

  it('mark what an acronym stands for, and a phrase as one', () => {
    expect(marked('CAF', { pitch: 'La Caf, ou caisse d’allocations familiales.' })).toEqual({
      pitch: 'La [Caf], ou [caisse d’allocations familiales].',
    });
  });

  it('mark a word that is being typed as far as it goes', () => {
    expect(marked('gui', { title: 'Le guichet' })).toEqual({ title: 'Le [guichet]' });
  });

  it('keep inclusive endings inside', () => {
    expect(marked('agents', { title: 'Les agent·e·s' })).toEqual({ title: 'Les [agent·e·s]' });
  });

  it('show the line of a section that says most of what was searched, without its bullet', () => {
    const origin = 'Le guichet ferme.\n- La mairie ouvre un guichet.\n1. La mairie.';
    expect(marked('guichet mairie', { origin })).toEqual({ origin: 'La [mairie] ouvre un [guichet].' });
  });

  it('cut a long line around what was searched, between words', () => {
    const origin = `${'avant '.repeat(60)}le guichet ${'après '.repeat(60)}`.trim();
    const { origin: extract = '' } = marked('guichet', { origin });
    expect(extract).toMatch(/^… avant .* le \[guichet\] après .* après …$/);
    expect(extract.length).toBeLessThan(250);
  });

  it('mark words whatever their case, accents, ligatures and dots', () => {
    const title = 'ÉCOUTE, œuvres et R.G.A.A.';
    expect(marked('écoutes', { title })).toEqual({ title: '[ÉCOUTE], œuvres et R.G.A.A.' });
    expect(marked('oeuvre', { title })).toEqual({ title: 'ÉCOUTE, [œuvres] et R.G.A.A.' });
    expect(marked('rgaa', { title })).toEqual({ title: 'ÉCOUTE, œuvres et [R.G.A.A].' });
  });

  it('stand where they stand beside letters of other alphabets, signs and emoji', () => {
    expect(marked('guichet', { title: '🏛️ İ — λόγος 2ᵉ guichet' })).toEqual({ title: '🏛️ İ — λόγος 2ᵉ [guichet]' });
  });

  it('give back the whole text, piece by piece', () => {
    const title = 'Guichet, guichets : l’accueil <au> guichet…';
    const [pieces] = Object.values(marked('guichet', { title }));
    expect(pieces?.replace(/[[\]]/g, '')).toBe(title);
  });
});
