import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlantedFile } from './plant';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** A path, and a rule that refuses what is there. */
type Refusal = readonly [path: string, rule: string];

/** What dependency-cruiser says of files planted in a copy, made outside of the tree that others may be reading. */
export function refusedArrows(planted: readonly PlantedFile[]): Refusal[] {
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
export function refusedTexts(rules: readonly string[], planted: readonly PlantedFile[]): Refusal[] {
  const asked = { root, rules, texts: planted };
  const said = node([path.join(root, 'api/test/lint-refuses/planted.mjs')], root, JSON.stringify(asked));
  const refused = JSON.parse(said) as { path: string; refusedBy: string[] }[];
  return refused.flatMap(({ path: place, refusedBy }) => refusedBy.map((rule) => [place, rule] as const));
}

function node(args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(process.execPath, args, { cwd, input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}
