import { jest } from '@jest/globals';
import { richTextFromMarkdown } from '@recueil/importing';
import type { TestSheet } from '../../../test/published-catalogue';
import { demonstrationCatalogue, demonstrationThemes } from '../demonstration/catalogue';
import type { DemonstrationSheet } from '../demonstration/demonstration-sheet';
import { judgedQueries, type JudgedQuery } from '../demonstration/judged-queries';
import { EngineUnderTest, meilisearchOfTests } from './contract/engine-under-test.contract';
import type { EngineName } from './search.port';

jest.setTimeout(120_000);

const least: Record<EngineName, number> = { meilisearch: 0.93, postgresql: 0.93 };
/** Hits that a reader looks at. */
const page = 10;
/** Below this, what was missed is printed. */
const missed = 0.7;

interface ThemePlace {
  slug: string;
  label: string;
  parent: { slug: string; label: string } | null;
}

const themes = new Map<string, ThemePlace>(
  demonstrationThemes.flatMap(({ slug, label, children }) => [
    [slug, { slug, label, parent: null }] as const,
    ...children.map((child) => [child.slug, { ...child, parent: { slug, label } }] as const),
  ]),
);

function published(sheet: DemonstrationSheet): TestSheet {
  const { origin, results, principles, advice, setbacks } = sheet.sections;
  return {
    ...sheet,
    content: {
      title: sheet.title,
      organisation: sheet.organisation.name,
      pitch: sheet.pitch,
      sections: {
        origin: richTextFromMarkdown(origin),
        results: richTextFromMarkdown(results),
        principles: richTextFromMarkdown(principles),
        advice: richTextFromMarkdown(advice),
        setbacks: setbacks === undefined ? null : richTextFromMarkdown(setbacks),
      },
      keyFigures: sheet.keyFigures,
    },
    themes: [sheet.theme, ...(sheet.alsoIn ?? [])].map((slug) => themes.get(slug)!),
    publishedAt: new Date(sheet.publishedOn),
  };
}

/** Normalised discounted cumulative gain: 1 when the best sheets come first, in order. */
function ndcg(grades: number[], ideal: number[]): number {
  const gain = (list: number[]): number =>
    list.slice(0, page).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  return gain(grades) / gain(ideal.toSorted((one, other) => other - one));
}

async function judge(name: EngineName): Promise<{ mean: number; report: string }> {
  const search = await EngineUnderTest.start(name);
  try {
    const sheetIds = await search.publish(...demonstrationCatalogue.map(published));
    const titles = new Map(sheetIds.map((sheetId, index) => [sheetId, demonstrationCatalogue[index]!.title]));
    const judged: Awaited<ReturnType<typeof judgeOne>>[] = [];
    for (const query of judgedQueries) judged.push(await judgeOne(search, titles, query));
    const mean = judged.reduce((sum, { score }) => sum + score, 0) / judged.length;
    const misses = judged
      .filter(({ score }) => score < missed)
      .map(({ score, query, first }) => `  ${score.toFixed(2)} « ${query} » finds ${first}`);
    return {
      mean,
      report: [`${name}: nDCG@${String(page)} ${mean.toFixed(3)} on ${String(judged.length)} queries`, ...misses].join(
        '\n',
      ),
    };
  } finally {
    await search.close();
  }
}

async function judgeOne(
  search: EngineUnderTest,
  titles: Map<string, string>,
  { query, relevant }: JudgedQuery,
): Promise<{ score: number; query: string; first: string }> {
  const found = (await search.found(query, { pageSize: page })).map((sheetId) => titles.get(sheetId) ?? '');
  const score = ndcg(
    found.map((title) => relevant[title] ?? 0),
    Object.values(relevant),
  );
  return { score, query, first: found[0] ?? 'nothing' };
}

describe.each((['meilisearch', 'postgresql'] as const).filter((name) => name === 'postgresql' || meilisearchOfTests))(
  'the judged queries on %s',
  (name) => {
    it('find first what a librarian would hand over', async () => {
      const { mean, report } = await judge(name);
      process.stdout.write(`${report}\n`);
      expect(mean).toBeGreaterThan(least[name]);
    });
  },
);
