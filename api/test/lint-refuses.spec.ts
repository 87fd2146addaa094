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
const rooms = 'api/src/features';

/** What dependency-cruiser refuses: who knows whom. Each is planted in a copy of the tree. */
const arrows: Plant[] = [
  {
    wrong: 'a repository of another room',
    path: `${rooms}/desk/planted-borrower.service.ts`,
    text: "import '../submissions/submission.repository';",
    rule: 'a-room-keeps-its-repositories',
  },
  {
    wrong: 'a repository of another room, by a type',
    path: `${rooms}/texts/drafts/planted-types.ts`,
    text: "import type { AccountRow } from '../../accounts/account.repository';\nexport type Planted = AccountRow;",
    rule: 'a-room-keeps-its-repositories',
  },
  {
    wrong: 'a path deeper than the door of a room',
    path: `${rooms}/desk/planted-deep.service.ts`,
    text: "import '../texts/drafts/drafts.service';",
    rule: 'a-room-is-entered-by-its-door',
  },
  {
    wrong: 'a door that is reached by climbing',
    path: `${rooms}/desk/planted-round-about.service.ts`,
    text: "import '../texts';",
    rule: 'a-door-is-named-by-its-alias',
  },
  {
    wrong: 'a door that gives a repository',
    path: `${rooms}/health/index.ts`,
    text: "export { InstallationRepository } from './installation.repository';",
    rule: 'a-door-gives-no-repository',
  },
  {
    wrong: 'the application goes past the door of a room',
    path: 'api/src/planted-handlers.ts',
    text: "import './features/notices/summaries.service';",
    rule: 'the-application-enters-by-doors',
  },
  {
    wrong: 'a room goes in by its own door',
    path: `${rooms}/texts/planted-round.ts`,
    text: "import '#rooms/texts';",
    rule: 'a-room-does-not-use-its-own-door',
  },
  {
    wrong: 'a room knows one above it',
    path: `${rooms}/submissions/planted-upwards.ts`,
    text: "import type { Remarks } from '#rooms/texts';\nexport type Planted = Remarks;",
    rule: 'nothing-below-knows-texts',
  },
  {
    wrong: 'the catalogue knows texts under way',
    path: `${rooms}/catalogue/planted-drafts.ts`,
    text: "import '#rooms/submissions';",
    rule: 'catalogue-reads-published-sheets-only',
  },
  {
    wrong: 'the search knows sheets that may not be published',
    path: `${rooms}/search/planted-sheets.ts`,
    text: "import type { SheetsService } from '#rooms/sheets';\nexport type Planted = SheetsService;",
    rule: 'catalogue-reads-published-sheets-only',
  },
  {
    wrong: 'the catalogue goes round by a file beside the rooms',
    path: `${rooms}/catalogue/planted-round-about.ts`,
    text: "import '../../planted-bridge';",
    beside: [{ path: 'api/src/planted-bridge.ts', text: "export { Submissions } from '#rooms/submissions';" }],
    rule: 'no-way-round-the-rooms',
  },
  {
    wrong: 'the catalogue goes round by the type of the published document',
    path: `${rooms}/published-document/planted-passage.ts`,
    text: "export { AccountsService } from '#rooms/accounts';",
    rule: 'catalogue-reads-published-sheets-only',
  },
  {
    wrong: 'production goes round by the contract of a test',
    path: `${rooms}/mail/planted-by-contract.ts`,
    text: "import './planted.contract';",
    beside: [{ path: `${rooms}/mail/planted.contract.ts`, text: 'export const planted = 1;' }],
    rule: 'production-knows-no-test',
  },
  {
    wrong: 'a room uses a migration',
    path: `${rooms}/mail/planted-migration.ts`,
    text: "import '@recueil/migrations';",
    rule: 'migrations-are-run-and-not-used',
  },
  {
    wrong: 'contracts hand a rule of the domain to the web',
    path: 'libs/contracts/src/planted-rule.ts',
    text: "export { can } from '@recueil/domain';",
    rule: 'contracts-hold-no-rule',
  },
  {
    wrong: 'core of the web goes round by a file beside the folders',
    path: `${web}/core/planted-round-about.ts`,
    text: "import '../planted-bridge';",
    beside: [{ path: `${web}/planted-bridge.ts`, text: 'export const planted = 1;' }],
    rule: 'no-way-round-the-folders-of-the-web',
  },
  {
    wrong: 'a file whose ending the rules do not see',
    path: `${rooms}/mail/planted-ending.ts`,
    text: "import './planted.mjs';",
    beside: [{ path: `${rooms}/mail/planted.mts`, text: 'export const planted = 1;' }],
    rule: 'typescript-is-written-in-ts',
  },
  {
    wrong: 'a controller asks a repository of its own room',
    path: `${rooms}/texts/remarks/planted.controller.ts`,
    text: "import './remark.repository';",
    rule: 'controller-asks-services',
  },
  {
    wrong: 'core of the API knows a room',
    path: 'api/src/core/access/planted.ts',
    text: "import type { Newcomer } from '#rooms/accounts';\nexport type Planted = Newcomer;",
    rule: 'core-knows-no-feature',
  },
  {
    wrong: 'heavy work loads the server',
    path: `${rooms}/texts/pasting/planted.task.ts`,
    text: "import './placements.service';",
    rule: 'tasks-load-no-server',
  },
  {
    wrong: 'core of the web knows a feature',
    path: `${web}/core/planted.ts`,
    text: "import '#web/features/attachments/image-address';",
    rule: 'web-core-knows-no-feature',
  },
  {
    wrong: 'a page of the web knows another',
    path: `${web}/features/secretariat/planted-page.ts`,
    text: "import '#web/features/my-sheets/my-submissions';",
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

/** The parameters of a constructor. */
const needs = (many: number): string =>
  Array.from({ length: many }, (_, place) => `readonly n${place}: Date`).join(', ');

/** What ESLint refuses: what is written in a file. Each is read as if it stood at its path. */
const texts: Plant[] = [
  {
    wrong: 'a service that needs nine others',
    path: `${rooms}/desk/planted-needy.service.ts`,
    text: `export class Planted {\n  constructor(${needs(9)}) {}\n}`,
    rule: '@typescript-eslint/max-params',
  },
  {
    wrong: 'an import that climbs to another room',
    path: `${rooms}/desk/views/planted-climbing.ts`,
    text: "import '../../../core/clock/clock';",
    rule: 'no-restricted-imports',
  },
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
  {
    wrong: 'SQL in a service',
    path: 'api/src/features/sheets/planted.service.ts',
    text: "import { sql } from '#core/database/sql';\nexport const planted = sql`SELECT FROM sheets`;",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'a statement that does not go through the template',
    path: 'api/src/features/sheets/planted.repository.ts',
    text: "export const planted = (manager) => manager.query('SELECT FROM sheets');",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'a template of SQL under another name',
    path: `${rooms}/desk/planted-renamed.repository.ts`,
    text: "import { sql as ask } from '#core/database/sql';\nexport const planted = ask`SELECT FROM sheets`;",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'a dependency that no constructor counts',
    path: `${rooms}/desk/planted-hidden.service.ts`,
    text: 'export class Planted {\n  @Inject(Clock) readonly clock!: Clock;\n}',
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'a template of SQL that no test checks',
    path: 'api/src/features/sheets/planted-raw.repository.ts',
    text: "import sql from 'sql-template-tag';\nexport const planted = sql`SELECT FROM sheets`;",
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
    { path: `${rooms}/desk/allowed.ts`, text: "import '#rooms/texts';\nimport '#core/clock/clock';" },
    { path: `${web}/features/drafts/allowed.ts`, text: "import '#web/features/texts/part-words';" },
    { path: `${web}/core/allowed.ts`, text: 'export const allowed = /^a+$/;' },
    {
      path: 'api/src/features/sheets/allowed.repository.ts',
      text: "import { sql } from '#core/database/sql';\nexport const allowed = sql`SELECT FROM sheets`;",
    },
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
