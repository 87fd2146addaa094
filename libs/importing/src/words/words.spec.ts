import { distance } from './distance';
import { fold, lettersOf, normaliseName } from './fold';
import { fingerprint, similarity } from './similarity';

describe('names', () => {
  it.each([
    ['Caisse d’allocations familiales', "CAISSE D'ALLOCATIONS FAMILIALES"],
    ['La Poste', 'Poste'],
    ['Ministère de l’Intérieur', "Ministere  de l'interieur"],
    ['Œuvre sociale', 'Oeuvre sociale'],
    ['Ville du Val-Clair', 'Ville\u00A0de Val Clair'],
    ['Région Rhône (siège)', 'Région Rhône, siège'],
  ])('« %s » and « %s » are the same', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other));
  });

  it('keeps different names apart, and never answers with nothing', () => {
    expect(normaliseName('Ville de Tilly')).not.toBe(normaliseName('Ville de Varennes'));
    expect(normaliseName('À la une')).not.toBe('');
  });
});

describe('comparing', () => {
  it('folds case, accents, ligatures, apostrophes and spaces', () => {
    expect(fold('  L’ŒUVRE\u202Fà  venir ')).toBe("l'oeuvre a venir");
    expect(fold('e\u0301te\u0301')).toBe('ete');
    expect(fold('« À\u00A0 L’ÉTÉ\t»…')).toBe("« a l'ete »…");
    expect(fold(`${'É '.repeat(400)}\u2003x`)).toBe(`${'e '.repeat(400)}x`);
    expect(lettersOf('« Le mémo du 39 39 »')).toBe('lememodu3939');
  });

  it('finds alike two spellings of one title, and not two titles', () => {
    const alike = (one: string, other: string) => similarity(fingerprint(one), fingerprint(other));
    expect(alike('L’atelier mobile', "« L'Atelier mobile »")).toBe(1);
    expect(alike('Le standard 12 34', 'Le standard du 1234')).toBeGreaterThan(0.75);
    expect(alike('Un agenda partagé', 'La gestion des plaintes')).toBeLessThan(0.3);
    expect(alike('', '')).toBe(0);
  });

  it('counts the letters to change', () => {
    expect(distance('conseils', 'consils')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
  });
});
