import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What is linted. */
const sources = ['api', 'libs', 'migrations', 'web/src', 'web/e2e']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.([cm]?[jt]s|html)$/.test(name) && !/(^|\/)(node_modules|dist|tmp)\//.test(name))
  .filter((name) => name !== 'api/test/suppressions.spec.ts');

/** The rules that the comments of a text switch off; a comment itself where it names no single rule with its reason. */
function switchedOff(text: string): string[] {
  const comments = text.matchAll(/(?:\/\/|\/\*|<!--)\s*((?:eslint|@ts-|prettier-ignore)[^\n]*)/g);
  return [...comments].map(([, said = '']) => {
    const [, rule] = /^eslint-disable-(?:next-)?line ([\w@/-]+) -- \S/.exec(said) ?? [];
    return rule ?? said;
  });
}

it('lint is switched off for one line and one rule, with the reason, and nowhere but here', () => {
  const counted: Record<string, number> = {};
  for (const name of sources)
    for (const rule of switchedOff(readFileSync(path.join(root, name), 'utf8')))
      counted[rule] = (counted[rule] ?? 0) + 1;
  expect(counted).toEqual({
    'no-control-regex': 8,
    'no-empty-pattern': 1,
    '@typescript-eslint/no-deprecated': 2,
    '@typescript-eslint/no-explicit-any': 5,
  });
});

it.each([
  ['/* eslint-disable max-lines */', 'eslint-disable max-lines */'],
  ['// eslint-disable-next-line', 'eslint-disable-next-line'],
  ['<!-- eslint-disable max-lines -->', 'eslint-disable max-lines -->'],
  ['/* eslint max-lines: off */', 'eslint max-lines: off */'],
  ['// @ts-nocheck', '@ts-nocheck'],
  ['// eslint-disable-next-line max-lines -- long', 'max-lines'],
])('%s is seen', (comment, seen) => {
  expect(switchedOff(comment)).toEqual([seen]);
});
