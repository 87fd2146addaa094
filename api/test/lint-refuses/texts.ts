import { type Plant, rooms, web } from './plant';

/** The parameters of a constructor. */
const needs = (many: number): string =>
  Array.from({ length: many }, (_, place) => `readonly n${place}: Date`).join(', ');

/** What ESLint refuses: what is written in a file. Each is read as if it stood at its path. */
export const texts: readonly Plant[] = [
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
    wrong: 'a statement that is said to answer something else',
    path: `${rooms}/desk/planted-said.repository.ts`,
    text: 'export const planted = (made) => made as Statement<{ id: string }>;',
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'the template of SQL handed on by another file',
    path: `${rooms}/desk/planted-handed.ts`,
    text: "export { sql } from '#core/database/sql';",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'statements run where fragments stand',
    path: `${rooms}/desk/planted-run.sql.ts`,
    text: "import { many } from '#core/database/sql';\nexport const planted = many;",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'statements run by a service',
    path: `${rooms}/desk/planted-run.service.ts`,
    text: "import { one as ask } from '#core/database/sql';\nexport const planted = ask;",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'a controller in a file whose ending does not say so',
    path: `${rooms}/desk/planted-routes.ts`,
    text: "import { Controller as Routes } from '@nestjs/common';\n@Routes('planted')\nexport class Planted {}",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'all of Nest under one name',
    path: `${rooms}/desk/planted-nest.ts`,
    text: "import * as nest from '@nestjs/common';\n@nest.Controller('planted')\nexport class Planted {}",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'an import that only the running program can tell',
    path: `${rooms}/desk/planted-computed.ts`,
    text: "export const planted = (room) => import('../' + room);",
    rule: 'no-restricted-syntax',
  },
  {
    wrong: 'an import of the web that only the running program can tell',
    path: `${web}/core/planted-computed.ts`,
    text: 'export const planted = (page) => import(`../features/${page}`);',
    rule: 'no-restricted-syntax',
  },
  ...['api/src/core/planted-pattern.ts', 'libs/text/src/planted-pattern.ts', `${web}/core/planted-pattern.ts`].map(
    (place) => ({
      wrong: `a pattern that is made of words from elsewhere: ${place}`,
      path: place,
      text: 'export const planted = (words) => new RegExp(words);',
      rule: 'no-restricted-syntax',
    }),
  ),
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
  ...[
    'export function planted(id: string, withNotes: boolean): string {\n  return withNotes ? id : "";\n}',
    'export const planted = (id: string, withNotes = false): string => (withNotes ? id : "");',
    'export type Planted = (id: string, withNotes?: boolean | null) => string;',
    'export interface Planted {\n  list(id: string, withNotes: boolean): string;\n}',
    'export class Planted {\n  list(id: string, withNotes: boolean): string {\n    return withNotes ? id : "";\n  }\n}',
    'export class Planted {\n  constructor(\n    readonly id: string,\n    readonly withNotes = false,\n  ) {}\n}',
  ].map((text, place) => ({
    wrong: `a switch without a name where it is given: ${text}`,
    path: `libs/domain/src/editorial/planted-switch-${place}.ts`,
    text,
    rule: 'recueil/named-options',
  })),
];
