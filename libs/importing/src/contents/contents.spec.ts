import { inSequence, withLeadingPage, withTrailingPage } from './page-numbers';
import { splitsOfLine } from './splits';
import { themeLine } from './heading-lines';
import { looksLikeOrganisation } from './organisation-words';

describe('a line of the contents', () => {
  it.each([
    ['Mairie de Tilly …… 12', 'Mairie de Tilly', 12],
    ['Mairie de Tilly . . . . p. 12', 'Mairie de Tilly', 12],
    ['Mairie de Tilly\t12', 'Mairie de Tilly', 12],
    ['Le mémo 39 39', 'Le mémo 39', 39],
    ['12', '', 12],
  ])('« %s » ends in a page', (line, text, page) => {
    expect(withTrailingPage(line)).toEqual({ text, page });
  });

  it.each(['Le plan 2030', 'Un A380', 'Une ville', 'Tél. 0199000101'])('« %s » does not', (line) => {
    expect(withTrailingPage(line)).toBeNull();
  });

  it.each([
    ['12 L’atelier', 'L’atelier', 12],
    ['p. 12 – L’atelier', 'L’atelier', 12],
    ['12\tL’atelier\tTilly', 'L’atelier\tTilly', 12],
  ])('« %s » begins with a page', (line, text, page) => {
    expect(withLeadingPage(line)).toEqual({ text, page });
  });

  it('begins with the number of a part', () => {
    expect(withLeadingPage('1.2 Services en ligne')).toBeNull();
    expect(themeLine('1.2 Services en ligne', 0)).toMatchObject({ name: 'Services en ligne', style: 'number 2' });
    expect(themeLine('■ Services en ligne …… 7', 0)).toMatchObject({ name: 'Services en ligne', style: 'bullet ■' });
  });

  it.each([
    'L’atelier – Ville de Tilly',
    'L’atelier …… Ville de Tilly',
    'L’atelier, Ville de Tilly',
    'L’atelier (Ville de Tilly)',
    'L’atelier\tVille de Tilly',
    'L’atelier | Ville de Tilly',
  ])('may hold title and organisation: %s', (line) => {
    expect(splitsOfLine(line)).toContainEqual(
      expect.objectContaining({ title: 'L’atelier', organisation: 'Ville de Tilly' }),
    );
  });

  it('may name an organisation', () => {
    expect(looksLikeOrganisation('Caisse d’assurance de l’Orne')).toBe(true);
    expect(looksLikeOrganisation('CNAV')).toBe(true);
    expect(looksLikeOrganisation('Services en ligne')).toBe(false);
  });
});

describe('page numbers', () => {
  it('are those that never decrease', () => {
    expect(inSequence([6, 7, 39, 8, null, 9])).toEqual([true, true, false, true, false, true]);
    expect(inSequence([])).toEqual([]);
  });
});
