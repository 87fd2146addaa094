import { toRows } from '../source/rows';
import { labelledLine } from './labelled-lines';
import { guessTitle, isDivider, isLogo, locateAnnouncedTitle } from './locate-title';
import { TitleIndex } from './title-index';
import { titleWindows } from './title-windows';

const clues = { wide: 3, width: null, themes: new Set<string>(), follows: false };
const located = (text: string, announced: string) => {
  const rows = toRows(text);
  const place = locateAnnouncedTitle(rows, announced, null);
  return (
    place &&
    rows
      .slice(place.start, place.end)
      .map((row) => row.text)
      .join(' ')
  );
};
const guessed = (text: string, over: Partial<typeof clues> = {}) => {
  const rows = toRows(text);
  const place = guessTitle(rows, { ...clues, ...over });
  return (
    place &&
    rows
      .slice(place.start, place.end)
      .map((row) => row.text)
      .join(' ')
  );
};

describe('an announced title', () => {
  it('is found though the page writes it differently', () => {
    expect(located('VILLE DE TILLY\n\n« Le standard du 1234 »\n\nRépondre vite', 'Le standard 12 34')).toBe(
      '« Le standard du 1234 »',
    );
  });

  it('is whole on two lines, and on two paragraphs when the first cannot stand alone', () => {
    expect(located('Un guichet pour tous les\nhabitants\n\nUne phrase.', 'Un guichet pour tous les habitants')).toBe(
      'Un guichet pour tous les habitants',
    );
    expect(located('Le courriel :\n\nun outil pour tous\n\nUne phrase.', 'Le courriel, un outil pour tous')).toBe(
      'Le courriel : un outil pour tous',
    );
  });

  it('leaves the pitch what the contents print as part of the title', () => {
    expect(
      located(
        'Une application pour les parents\n\nSimplicité et mobilité au service des familles',
        'Une application pour les parents : simplicité et mobilité au service des familles',
      ),
    ).toBe('Une application pour les parents');
  });

  it('is not found on a page that bears nothing like it', () => {
    expect(located('Tout autre chose\n\nUne phrase', 'La mesure des délais')).toBeNull();
  });
});

describe('a title that nothing announces', () => {
  it('is the first paragraph of the page that is no logo and no theme', () => {
    expect(
      guessed('Fin de l’autre fiche.\n\n\n\nVILLE DE TILLY\n\nUn guichet unique\n\nUne phrase', { follows: true }),
    ).toBe('Un guichet unique');
    expect(guessed('■ Services en ligne\n\nUn guichet unique\n\nUne phrase')).toBe('Un guichet unique');
    expect(guessed('Un guichet unique\nUne phrase qui suit')).toBe('Un guichet unique');
    expect(guessed('Un guichet unique\n\n\n\nUne phrase')).toBe('Un guichet unique');
  });

  it('follows the last address when no gap shows the page', () => {
    const rows = toRows('Texte.\n\nAnne anne@tilly.example\n\nUn guichet unique\n\nUne phrase');
    expect(guessTitle(rows, { ...clues, follows: true })).toEqual({ start: 2, end: 3, uncertain: true });
  });

  it('is none where there is nothing', () => {
    expect(guessTitle([], clues)).toBeNull();
  });
});

describe('what stands around titles', () => {
  it('is told apart', () => {
    expect(isLogo('VILLE DE TILLY')).toBe(true);
    expect(isLogo('Union pour le **MO**uvement')).toBe(true);
    expect(isLogo('Un guichet unique')).toBe(false);
    expect(toRows('■ Proximité').every((row) => isDivider(row, new Set()))).toBe(true);
  });

  it('may name a field', () => {
    expect(labelledLine('**Organisation :** Ville de Tilly')).toEqual({
      field: 'organisation',
      value: 'Ville de Tilly',
    });
    expect(labelledLine('Sous-thème : Proximité')?.field).toBe('subtheme');
    expect(labelledLine('Objectif : aller vite')).toBeNull();
  });
});

describe('the index of titles', () => {
  const index = new TitleIndex([
    titleWindows(toRows('Un guichet unique\n\nUne phrase')),
    titleWindows(toRows('La mesure des délais')),
  ]);

  it('finds the sheet whose page bears a title', () => {
    expect(index.match('Le guichet unique')?.sheet).toBe(0);
    expect(index.matches('Le guichet unique', 0.5)).toEqual([index.match('Le guichet unique')]);
    expect(index.matches('Le guichet de tous', 1)).toEqual([]);
    expect(index.likeness('Rien de tel')).toBe(0);
  });

  it('finds where a title ends in a line that goes on', () => {
    expect(index.openings('La mesure des délais Ville de Tilly')).toContain('La mesure des délais'.length);
  });
});
