import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A copy of the table and of what draws it, below the root so that the aliases of the web mean the same there. */
function withCopy<T>(use: (copy: string) => T): T {
  mkdirSync(`${root}/tmp`, { recursive: true });
  const copy = mkdtempSync(`${root}/tmp/kinds-`);
  try {
    cpSync(`${root}/libs/domain/src`, `${copy}/domain`, { recursive: true });
    cpSync(`${root}/web/src/app/features/submissions`, `${copy}/drawing`, { recursive: true });
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function replaceIn(file: string, words: string, others: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(words)) throw new Error(`${file} has no ${words}`);
  writeFileSync(file, text.replace(words, others));
}

/** Forms may ask for something in one more way. */
function plantKind(copy: string): void {
  const words = 'export type FieldKind =';
  replaceIn(`${copy}/domain/editorial/table/fields.ts`, words, `${words}\n  | 'colour'`);
}

/** The files of the copy that do not compile; templates are looked at once the rest is right. */
function wrongFiles(copy: string): string[] {
  const options = {
    extends: `${root}/web/tsconfig.app.json`,
    compilerOptions: { noEmit: true, paths: pathsWith(`${copy}/domain/index.ts`), typeRoots: [`${root}/node_modules`] },
    include: [],
    files: [`${copy}/drawing/action-fields.ts`, `${copy}/drawing/places.ts`],
  };
  writeFileSync(`${copy}/tsconfig.json`, JSON.stringify(options));
  const ngc = [`${root}/node_modules/.bin/ngc`, '-p', `${copy}/tsconfig.json`];
  const { stdout, stderr } = spawnSync('node', ngc, { encoding: 'utf8' });
  const said = stripVTControlCharacters(`${stdout}${stderr}`);
  const wrong = [...said.matchAll(/^(\S+):\d+:\d+ - error|^error (.*)$/gm)];
  return [...new Set(wrong.map(([, file, other = '']) => (file === undefined ? other : path.basename(file))))].sort();
}

function pathsWith(domain: string): Record<string, string[]> {
  const { compilerOptions } = JSON.parse(readFileSync(`${root}/tsconfig.base.json`, 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> };
  };
  const absolute = Object.entries(compilerOptions.paths).map(([name, [file = '']]) => [name, [path.join(root, file)]]);
  return { ...(Object.fromEntries(absolute) as Record<string, string[]>), '@recueil/domain': [domain] };
}

describe('a place where actions are drawn', () => {
  it('that the web does not know fails the compilation', () => {
    const wrong = withCopy((copy) => {
      const words = 'export type ActionPlace =';
      replaceIn(`${copy}/domain/editorial/table/offered-action.ts`, words, `${words}\n  | 'margin'`);
      return wrongFiles(copy);
    });
    expect(wrong).toEqual(['places.ts']);
  });
});

describe('a kind of field', () => {
  it('that is known compiles', () => {
    expect(withCopy(wrongFiles)).toEqual([]);
  });

  it('that the web cannot read fails the compilation', () => {
    const wrong = withCopy((copy) => {
      plantKind(copy);
      return wrongFiles(copy);
    });
    expect(wrong).toEqual(['field-values.ts']);
  });

  it('that the web reads and cannot draw fails the compilation', () => {
    const wrong = withCopy((copy) => {
      plantKind(copy);
      replaceIn(`${copy}/drawing/field-values.ts`, '  tick:', '  colour: asItIs,\n  tick:');
      return wrongFiles(copy);
    });
    expect(wrong).toEqual(['action-fields.html']);
  });
});
