import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const api = path.join(root, 'api');
export const sqlModule = path.join(api, 'src/core/database/sql.ts');

const config = ts.parseJsonConfigFileContent(
  {
    ...(ts.readConfigFile(path.join(api, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config as object),
    files: [],
  },
  ts.sys,
  api,
);
const read = new Map<string, ts.SourceFile | undefined>();

/** What is compiled of the API, with the types of everything. Nothing of it is checked before it is asked for. */
export function apiSources(): ts.Program {
  const files = ts.sys.readDirectory(path.join(api, 'src'), ['.ts'], ['**/*.spec.ts', '**/*.contract.ts']);
  return ts.createProgram(files, config.options, hostWith(new Map()));
}

/** These files as if they stood in `api/src`, with what they import of it. */
export function plantedSources(planted: Record<string, string>): ts.Program {
  const files = Object.entries(planted).map(([name, text]) => [path.join(api, 'src', name), text] as const);
  return ts.createProgram(
    files.map(([file]) => file),
    config.options,
    hostWith(new Map(files)),
  );
}

/** Files of the API itself, without those of libraries. */
export function ownFiles(program: ts.Program): ts.SourceFile[] {
  return program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(path.join(api, 'src')));
}

/** Where something stands: `api/src/…:12`. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(root, file.fileName)}:${String(line + 1)}`;
}

function hostWith(planted: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(config.options);
  return {
    ...host,
    fileExists: (file) => planted.has(file) || host.fileExists(file),
    directoryExists: (folder) =>
      [...planted.keys()].some((file) => file.startsWith(`${folder}/`)) || ts.sys.directoryExists(folder),
    getSourceFile: (file, ...others) => {
      const text = planted.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
      if (!read.has(file)) read.set(file, host.getSourceFile(file, ...others));
      return read.get(file);
    },
  };
}
