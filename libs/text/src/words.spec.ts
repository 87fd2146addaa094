import { countWords } from './words';
import { fromPlainText, toPlainText } from './plain-text';
import type { RichText } from './rich-text';

describe('counting words', () => {
  it.each<[string, number]>([
    ['', 0],
    ['   ', 0],
    ['Bonjour', 1],
    ['Bonjour !', 1],
    ['l’accueil des usagers', 4],
    ["l'accueil des usagers", 4],
    ['un rendez-vous', 3],
    ['14\u00A0minutes – pas plus', 4],
  ])('counts %j as %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts no bullet and no number of a list', () => {
    const item = (text: string) => ({ type: 'listItem' as const, content: fromPlainText(text).content });
    const text: RichText = { type: 'doc', content: [{ type: 'bulletList', content: [item('un mot'), item('deux')] }] };
    expect(toPlainText(text)).toBe('- un mot\n- deux');
    expect(countWords(text)).toBe(3);
  });
});
