import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What is written for those who work here, from the root. Notes of decisions are of their day, and left as they were. */
export const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesOf('docs', /^[^/]+\.md$/)];

/** A file of the repository. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Whether there is such a file or folder. `*.spec.ts` stands for any file of a name that ends so. */
export function isThere(file: string): boolean {
  return file.startsWith('*')
    ? sources().files.some((one) => one.endsWith(file.slice(1)))
    : existsSync(path.join(root, file));
}

/** What a document says between backquotes, outside of its blocks of code. */
export function quotedIn(document: string): string[] {
  return [...proseOf(document).matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);
}

/** Where the links of a document lead inside the repository: a file from the root, and the heading where one is named. */
export function linksOf(document: string): { file: string; heading: string }[] {
  return [...proseOf(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => {
      const [file = '', heading = ''] = target.split('#');
      return { file: file === '' ? document : path.join(path.dirname(document), file), heading };
    });
}

/** What `#` may name in a document. */
export function headingsOf(document: string): string[] {
  return [...proseOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** `api/src/main.ts`, `docs/`, `*.spec.ts`: small letters around a stroke, or the name of a file. */
export function isPath(quoted: string): boolean {
  return /^[a-z.][\w.-]*\/[\w./-]*$/.test(quoted) || /^[\w./*-]+\.(ts|mjs|cjs|md|html|json|yaml)$/.test(quoted);
}

/** `SubmissionActions`, `@Access`, `applyAction`, `published_sheets`, `can()`: what no word of English looks like. */
export function isSymbol(quoted: string): boolean {
  return /^@?[A-Za-z_]\w*(\(\))?$/.test(quoted) && /[A-Z_]|\(\)$/.test(quoted);
}

/** Whether the sources have that name: one with a capital in front is declared there, any other is used there. */
export function isKnown(symbol: string): boolean {
  const name = symbol.replace(/^@|\(\)$/g, '');
  const { declared, used } = sources();
  return /^[A-Z][a-z]/.test(name) ? declared.has(name) : used.has(name);
}

interface Sources {
  files: string[];
  declared: Set<string>;
  used: Set<string>;
}

let read: Sources | undefined;

/** Every name of the sources, read once. */
export function sources(): Sources {
  if (read !== undefined) return read;
  const folders = ['api', 'libs', 'web', 'migrations', 'lint'].flatMap((folder) => filesOf(folder, /\.(ts|mjs|html)$/));
  const files = [...folders, '.dependency-cruiser.cjs', 'eslint.config.mjs'];
  const text = files.map(textOf).join('\n');
  const declaration = /\b(?:class|interface|type|function|const|enum)\s+(\w+)/g;
  const declared = [...text.matchAll(declaration)].map(([, name = '']) => name);
  read = { files, declared: new Set(declared), used: new Set(text.match(/\w+/g)) };
  return read;
}

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules') && name.test(path.relative(folder, file)))
    .sort();
}

function proseOf(document: string): string {
  return textOf(document).replace(/^```[^]*?^```$/gm, '');
}
