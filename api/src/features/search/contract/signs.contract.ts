import { jest } from '@jest/globals';
import { richText, sheetContent, signVariants } from '@recueil/testing';
import type { TestSheet } from '../../../../test/published-catalogue';
import type { EngineName } from '../search.port';
import { EngineUnderTest } from './engine-under-test.contract';

jest.setTimeout(120_000);

function sheet(title: string, origin: string): TestSheet {
  return {
    content: {
      title,
      organisation: 'Ville de Montreval',
      pitch: 'Une idée.',
      sections: { ...sheetContent().sections, origin: richText(origin) },
    },
  };
}

const hyphenated = sheet(
  'La pota\u00adbi\u00adli\u00adsa\u00adtion tournicole',
  'Un mot plus\u200bieurs fois cou\u2060pé en re\u00adtard.',
);
const joined = sheet('Un formulaire de modiﬁcation ondulin', 'La désaﬀectation eﬃcace du préau, avec une ﬂûte.');
const raised = sheet('Sans NO₂ dans les cours vertolines', 'Un préau de 45 m³, le 1ᵉʳ mai du XXᵉ siècle.');
const capitals = sheet('DossierPimprenel, la plateforme des actes', 'Elle remplace MonGuichetBleu.');
const thousands = sheet(
  'Vingt mille lettres : « 20\u202f000 plis fermés »',
  'Nous avons reçu 17\u00a0300 € et 4 150 colis.',
);
const article = sheet('Le n° 7 du bulletin, art. R. 341-9 du code', 'Les 341 agents ont lu 9 pages.');
const other = sheet('Le code des couleurs', 'Les 9 pages du bulletin, lues par 341 agents, et l’article 12.');

/** Whatever signs a sheet is written in, it is found by what people type. */
export function itFindsSignsThatAreAlike(name: EngineName): void {
  describe('signs that are alike', () => {
    let search: EngineUnderTest;
    const ids = new Map<TestSheet, string>();
    beforeAll(async () => {
      search = await EngineUnderTest.start(name);
      const sheets = [hyphenated, joined, raised, capitals, thousands, article, other];
      const sheetIds = await search.publish(...sheets);
      for (const [index, one] of sheets.entries()) ids.set(one, sheetIds[index] ?? '');
    });
    afterAll(() => search.close());

    it.each<[string, TestSheet]>([
      ['potabilisation tournicole', hyphenated],
      ['potabilisation', hyphenated],
      ['plusieurs coupé', hyphenated],
      ['efficace ondulin', joined],
      ['désaffectation', joined],
      ['modification', joined],
      ['flûte', joined],
      ['modiﬁcation', joined],
      ['NO2', raised],
      ['45 m3', raised],
      ['NO₂', raised],
      ['1er mai', raised],
      ['XXe siècle', raised],
      ['pimprenel', capitals],
      ['dossier pimprenel', capitals],
      ['dossierpimprenel', capitals],
      ['guichet bleu', capitals],
      ['17300 €', thousands],
      ['17 300 €', thousands],
      ['17\u202f300', thousands],
      ['20000 plis fermés', thousands],
      ['4150 colis', thousands],
      ['R341-9', article],
      ['article R341-9', article],
      ['r. 341-9', article],
      ['R 341‑9', article],
      ['art. R.341-9', article],
    ])('are found by « %s »', async (text, sought) => {
      const answer = await search.search(text);
      expect(answer.corrected).toBeNull();
      expect(answer.hits.map(({ sheetId }) => sheetId)).toEqual([ids.get(sought)]);
    });

    it.each(['L512-3', 'article L512-3', 'D. 18-4'])(
      'leave an article that no sheet names as it is: « %s »',
      async (text) => {
        expect((await search.search(text)).corrected).toBeNull();
      },
    );

    it('show what was found as the sheet writes it', async () => {
      const shown = async (text: string): Promise<string[]> =>
        (await search.search(text)).hits.flatMap(({ highlights }) =>
          Object.values(highlights).flatMap((pieces) => pieces.filter(({ hit }) => hit).map((piece) => piece.text)),
        );
      expect(await shown('potabilisation')).toEqual(['pota\u00adbi\u00adli\u00adsa\u00adtion']);
      expect(await shown('17300')).toEqual(['17\u00a0300']);
      expect(await shown('pimprenel')).toEqual(['Pimprenel']);
      expect(await shown('dossier pimprenel')).toEqual(['DossierPimprenel']);
    });

    it('find a text in each of fifty variants, by each of them', async () => {
      await search.clear();
      const variants = signVariants("L'office fluvial, l'été : 12 500 m2 et moins de CO2 au 1er porte-à-porte", 50);
      const sheetIds = await search.publish(...variants.map(({ text }) => sheet(text, 'Une histoire.')));
      for (const { text } of variants) {
        const { hits, total, corrected } = await search.search(text, { pageSize: 50 });
        expect([total, corrected]).toEqual([50, null]);
        expect(hits.map(({ sheetId }) => sheetId).toSorted()).toEqual(sheetIds.toSorted());
      }
    });
  });
}
