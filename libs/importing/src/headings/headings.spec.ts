import { toRows, wideGap } from '../source/rows';
import { findHeadings } from './find-headings';
import { groupHeadings, isEmptyGroup } from './group-headings';
import { recogniseHeading, recogniseInlineHeading, recogniseSplitHeading } from './recognise-heading';

describe('a heading', () => {
  it.each([
    ['Origine de la démarche', 'origin'],
    ['ORIGINE DE LA DEMARCHE :', 'origin'],
    ['**Résultats obtenus**', 'results'],
    ['■ Principes adoptés', 'principles'],
    ['3. Principes adoptés', 'principles'],
    ['IV – Conseils de mise en œuvre', 'advice'],
    ['# Conseils de mise en oeuvre', 'advice'],
    ['R é s u l t a t s  o b t e n u s', 'results'],
    ['Ce qui n’a pas marché', 'setbacks'],
    ["Ce qui n'a pas bien fonctionné :", 'setbacks'],
    ['Pour plus d’informations, contacter :', 'contacts'],
    ['Pour en savoir plus', 'contacts'],
    ['Contacts', 'contacts'],
  ])('« %s » is that of %s', (line, key) => {
    expect(recogniseHeading(line)).toMatchObject({ key, spelling: 'house' });
  });

  it.each([
    'Les résultats obtenus sont bons',
    'Ce qui a marché hier',
    'Partager aussi ce qui n’a pas marché',
    'Adopter des principes',
    'Conseils',
    'Contacter les usagers un par un',
    'Origine',
  ])('« %s » is not written as the house does', (line) => {
    expect(recogniseHeading(line)?.spelling).not.toBe('house');
  });

  it('is known in spite of a slip, which is told', () => {
    expect(recogniseHeading('Resultat obtenu')?.key).toBe('results');
    expect(recogniseHeading('Principe adopttés')).toMatchObject({ key: 'principles', spelling: 'misspelt' });
  });

  it('tells expected results, and the date that comes with them', () => {
    expect(recogniseHeading('Résultats attendus')).toMatchObject({ resultsKind: 'expected', detail: '' });
    expect(recogniseHeading('Résultats attendus (fin 2016)')).toMatchObject({
      resultsKind: 'expected',
      detail: '(fin 2016)',
    });
    expect(recogniseHeading('Résultats obtenus')).toMatchObject({ resultsKind: 'obtained' });
  });

  it('may share its line with its text, or need two lines', () => {
    expect(recogniseInlineHeading('Origine de la démarche : une demande')).toMatchObject({
      key: 'origin',
      rest: 'une demande',
    });
    expect(recogniseInlineHeading('Le projet : une demande')).toBeNull();
    expect(recogniseSplitHeading('Conseils de mise', 'en œuvre')?.key).toBe('advice');
  });
});

describe('the headings of a document', () => {
  const keysOf = (text: string) => {
    const rows = toRows(text);
    return groupHeadings(rows, wideGap(rows), findHeadings(rows)).map((group) => group.map(({ key }) => key).join());
  };

  it('makes a sheet of each series, complete or not', () => {
    const text =
      'Origine de la démarche\na\nRésultats obtenus\nb\nPrincipes adoptés\nc\nConseils de mise en œuvre\nd\n\n\n\nT\nRésultats obtenus\ne\nCe qui n’a pas marché\nf\nContacts\ng@x.example';
    expect(keysOf(text)).toEqual(['origin,results,principles,advice', 'results,setbacks,contacts']);
  });

  it('leaves headings of other houses where the document has its own', () => {
    expect(keysOf('Origine de la démarche\na\nContexte\nb\nRésultats obtenus\nc')).toEqual(['origin,results']);
    expect(keysOf('Contexte\na\nRésultats\nb\nRecommandations\nc')).toEqual(['origin,results,advice']);
  });

  it('reads a heading on the line of its text only where the sheet lacks it', () => {
    expect(keysOf('Origine de la démarche\na\nRésultats obtenus : b\nPrincipes adoptés\nc')).toEqual([
      'origin,results,principles',
    ]);
    expect(keysOf('Origine de la démarche\na\nRésultats obtenus\nb\nPrincipes adoptés\nRésultats obtenus : c')).toEqual(
      ['origin,results,principles'],
    );
  });

  it('takes a repeated heading in the middle of a page for text', () => {
    expect(keysOf('Origine de la démarche\na\nRésultats obtenus\nb\nPrincipes adoptés\nRésultats attendus\nc')).toEqual(
      ['origin,results,principles'],
    );
  });

  it('knows a page that only lists the headings', () => {
    const rows = toRows('Origine de la démarche\nRésultats obtenus\nPrincipes adoptés');
    expect(groupHeadings(rows, 3, findHeadings(rows)).map(isEmptyGroup)).toEqual([true]);
  });
});
