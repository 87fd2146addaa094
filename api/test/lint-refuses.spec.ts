import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface PlantedFile {
  path: string;
  text: string;
  /** Other files without which nothing would be wrong. */
  beside?: readonly { path: string; text: string }[];
}

interface Plant extends PlantedFile {
  /** What is wrong with the file. */
  wrong: string;
  /** The rule that refuses it. */
  rule: string;
}

const web = 'web/src/app';

/** What dependency-cruiser refuses: who knows whom. Each is planted in a copy of the tree. */
const arrows: Plant[] = [
  {
    wrong: 'core of the web knows a feature',
    path: `${web}/core/planted.ts`,
    text: "import '#web/features/attachments/image-address';",
    rule: 'web-core-knows-no-feature',
  },
  {
    wrong: 'a page of the web knows another',
    path: `${web}/features/secretariat/planted-page.ts`,
    text: "import '#web/features/my-sheets/my-files';",
    rule: 'web-pages-do-not-know-each-other',
  },
  {
    wrong: 'a room of the web knows a page, by a type',
    path: `${web}/features/drafts/planted-page.ts`,
    text: "import type {} from '#web/features/information/information.routes';",
    rule: 'web-rooms-know-no-page',
  },
  {
    wrong: 'a room of the web knows one above it',
    path: `${web}/features/texts/planted-words.ts`,
    text: "import '#web/features/drafts/words';",
    rule: 'web-nothing-below-knows-drafts',
  },
  {
    wrong: 'a page of the web goes past the door of a room',
    path: `${web}/features/validation/planted-deep.ts`,
    text: "import '#web/features/drafts/store/steps';",
    rule: 'web-room-is-entered-by-its-door',
  },
  {
    wrong: 'the application goes past the door of a feature',
    path: `${web}/planted.routes.ts`,
    text: "import('./features/committee/sitting/sitting-run');",
    rule: 'web-application-enters-by-doors',
  },
  {
    wrong: 'a store of the web knows that of another feature',
    path: `${web}/features/validation/planted-store.ts`,
    text: "import '#web/features/drafts/draft-store';",
    rule: 'web-store-knows-no-other-store',
  },
  {
    wrong: 'ui knows a store',
    path: `${web}/ui/planted.ts`,
    text: "import '#web/core/about-store';",
    rule: 'web-ui-is-dumb',
  },
  {
    wrong: 'TypeORM in the web',
    path: `${web}/core/planted-rows.ts`,
    text: "import 'typeorm';",
    rule: 'web-knows-contracts-and-texts-only',
  },
  {
    wrong: 'Nest in the web',
    path: `${web}/core/planted-module.ts`,
    text: "import '@nestjs/common';",
    rule: 'web-knows-contracts-and-texts-only',
  },
  {
    wrong: 'rules of the domain in the web',
    path: `${web}/core/planted-rules.ts`,
    text: "import '@recueil/domain';",
    rule: 'web-knows-contracts-and-texts-only',
  },
  {
    wrong: 'two files know each other, one by its types only',
    path: `${web}/ui/planted-one.ts`,
    text: "import type { Other } from './planted-other';\nexport type One = Other | null;",
    beside: [
      {
        path: `${web}/ui/planted-other.ts`,
        text: "import type { One } from './planted-one';\nexport type Other = One;",
      },
    ],
    rule: 'no-cycle',
  },
  ...[`${web}/features/drafts/shared`, 'api/src/core/utils', 'libs/text/src/helpers', 'libs/domain/src/common'].map(
    (folder) => ({
      wrong: `a folder whose name says nothing: ${folder}`,
      path: `${folder}/planted.ts`,
      text: "import 'node:path';",
      rule: 'no-folder-of-leftovers',
    }),
  ),
  {
    wrong: 'a file from a folder whose name says nothing',
    path: `${web}/ui/planted-borrower.ts`,
    text: `import '#web/features/drafts/shared/planted';`,
    rule: 'nothing-from-leftovers',
  },
];

/** What ESLint refuses: what is written in a file. Each is read as if it stood at its path. */
const texts: Plant[] = [
  {
    wrong: 'a file of 401 lines',
    path: `${web}/core/planted.ts`,
    text: 'export {};\n'.repeat(401),
    rule: 'max-lines',
  },
  {
    wrong: 'a template of 401 lines',
    path: `${web}/ui/planted.html`,
    text: '<br />\n'.repeat(401),
    rule: 'max-lines',
  },
  {
    wrong: 'a regular expression that tries every way to part what it reads',
    path: 'libs/text/src/planted.ts',
    text: 'export const planted = /^(?:a+)+$/;',
    rule: 'regexp/no-super-linear-backtracking',
  },
  {
    wrong: 'a regular expression that begins anew at every sign',
    path: 'api/src/core/planted.ts',
    text: 'export const planted = /a*b/;',
    rule: 'regexp/no-super-linear-move',
  },
  {
    wrong: 'an import that climbs out of its folder in the web',
    path: `${web}/ui/editor/pasted/planted.ts`,
    text: "import '../../notice';",
    rule: 'no-restricted-imports',
  },
];

/** A path, and a rule that refuses what is there. */
type Refusal = readonly [path: string, rule: string];

/** What dependency-cruiser says of files planted in a copy, made outside of the tree that others may be reading. */
function refusedArrows(planted: readonly PlantedFile[]): Refusal[] {
  const copy = mkdtempSync(path.join(realpathSync(tmpdir()), 'recueil-lint-'));
  try {
    for (const name of ['api/src', 'libs', 'web/src', 'migrations', 'package.json', 'tsconfig.base.json'])
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    const config = path.join(copy, '.dependency-cruiser.cjs');
    cpSync(path.join(root, '.dependency-cruiser.cjs'), config);
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    for (const { path: place, text } of planted.flatMap((file) => [file, ...(file.beside ?? [])])) {
      mkdirSync(path.dirname(path.join(copy, place)), { recursive: true });
      writeFileSync(path.join(copy, place), text);
    }
    const linter = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const places = planted.map(({ path: place }) => place);
    const said = node([linter, '--config', config, '--output-type', 'json', ...places], copy);
    const { summary } = JSON.parse(said) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    return summary.violations.map(({ from, rule }) => [from, rule.name]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What ESLint says of texts, each read as the file at its path. */
function refusedTexts(planted: readonly PlantedFile[]): Refusal[] {
  const asked = { root, rules: texts.map(({ rule }) => rule), texts: planted };
  const said = node([path.join(root, 'api/test/lint-planted.mjs')], root, JSON.stringify(asked));
  const refused = JSON.parse(said) as { path: string; refusedBy: string[] }[];
  return refused.flatMap(({ path: place, refusedBy }) => refusedBy.map((rule) => [place, rule] as const));
}

function node(args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(process.execPath, args, { cwd, input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

/** The same linters, with the same configuration, as `npm run lint`. */
describe('lint', () => {
  const allowed = [
    { path: `${web}/features/drafts/allowed.ts`, text: "import '#web/features/texts/part-words';" },
    { path: `${web}/core/allowed.ts`, text: 'export const allowed = /^a+$/;' },
  ];
  const refusals = new Map<string, string[]>();

  beforeAll(() => {
    const both = [...refusedArrows([...arrows, ...allowed]), ...refusedTexts([...texts, ...allowed])];
    for (const [place, rule] of both) refusals.set(place, [...(refusals.get(place) ?? []), rule]);
  });

  it.each([...arrows, ...texts])('refuses $wrong', ({ path: place, rule }) => {
    expect(refusals.get(place)).toContain(rule);
  });

  it.each(allowed)('accepts $text', ({ path: place }) => {
    expect(refusals.get(place)).toBeUndefined();
  });
});
