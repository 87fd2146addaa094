import { beforeAll, describe, expect, it } from '@jest/globals';
import { arrowsOfTheApi } from './lint-refuses/arrows-of-the-api';
import { arrowsOfTheWeb } from './lint-refuses/arrows-of-the-web';
import { refusedArrows, refusedTexts } from './lint-refuses/linters';
import { names } from './lint-refuses/names';
import { rooms, web } from './lint-refuses/plant';
import { texts } from './lint-refuses/texts';

const arrows = [...arrowsOfTheApi, ...arrowsOfTheWeb, ...names];

/** The same linters, with the same configuration, as `npm run lint`. */
describe('lint', () => {
  const allowed = [
    { path: `${rooms}/desk/allowed.ts`, text: "import '#rooms/texts';\nimport '#core/clock/clock';" },
    { path: `${web}/features/drafts/allowed.ts`, text: "import '#web/features/texts/part-words';" },
    { path: `${web}/core/allowed.ts`, text: 'export const allowed = /^a+$/;' },
    {
      path: 'api/src/features/sheets/allowed.repository.ts',
      text: "import { sql } from '#core/database/sql';\nexport const allowed = sql`SELECT FROM sheets`;",
    },
    {
      path: `${rooms}/desk/allowed.controller.ts`,
      text: "import { Controller } from '@nestjs/common';\n@Controller('allowed')\nexport class Allowed {}",
    },
    ...[
      'export function allowed(id: string, { withNotes }: { withNotes: boolean }): string {\n  return withNotes ? id : "";\n}',
      'export function allowed(areShown: boolean): void {\n  if (areShown) return;\n}',
      'export function allowed(met: boolean, missing: string): string[] {\n  return met ? [] : [missing];\n}',
    ].map((text, place) => ({ path: `libs/domain/src/editorial/allowed-switch-${place}.ts`, text })),
    { path: 'libs/text/src/allowed.ts', text: "const signs = 'ab';\nexport const allowed = new RegExp(`[${signs}]`);" },
  ];
  const refusals = new Map<string, string[]>();

  beforeAll(() => {
    const rules = texts.map(({ rule }) => rule);
    const both = [...refusedArrows([...arrows, ...allowed]), ...refusedTexts(rules, [...texts, ...allowed])];
    for (const [place, rule] of both) refusals.set(place, [...(refusals.get(place) ?? []), rule]);
  });

  it.each([...arrows, ...texts])('refuses $wrong', ({ path: place, rule }) => {
    expect(refusals.get(place)).toContain(rule);
  });

  it.each(allowed)('accepts $text', ({ path: place }) => {
    expect(refusals.get(place)).toBeUndefined();
  });
});
