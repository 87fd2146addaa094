import {
  documents,
  headingsOf,
  isKnown,
  isPath,
  isSymbol,
  isThere,
  linksOf,
  quotedIn,
  sources,
  textOf,
} from './documents';

describe.each(documents)('%s', (document) => {
  it('names no file or folder that is not there', () => {
    expect(quotedIn(document).filter((quoted) => isPath(quoted) && !isThere(quoted))).toEqual([]);
  });

  it('links to what is there', () => {
    const lost = linksOf(document).filter(
      ({ file, heading }) => !isThere(file) || (heading !== '' && !headingsOf(file).includes(heading)),
    );
    expect(lost).toEqual([]);
  });

  it('names nothing of the code that the code does not have', () => {
    expect(quotedIn(document).filter((quoted) => isSymbol(quoted) && !isKnown(quoted))).toEqual([]);
  });

  it('tells of no command that there is not', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const commands = [...textOf(document).matchAll(/npm run (?:-s )?([a-z][a-z0-9:]*)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const patterns = [...textOf(document).matchAll(/npm (?:test|run proof|run e2e) -- ([a-z][\w./-]*)/g)];
    const lost = patterns.filter(([, pattern = '']) => !sources().files.some((file) => file.includes(pattern)));
    expect(lost.map(([command]) => command)).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  it('tells of every setting that the server reads', () => {
    const reading = ['load-config.ts', 'read-editorial.ts'].map((file) => textOf(`api/src/core/config/${file}`)).join();
    const settings = [...reading.matchAll(/'([A-Z][A-Z0-9_]{2,})'/g)].map(([, name = '']) => name);
    expect(settings).toContain('PUBLIC_URL');
    const told = quotedIn('docs/operations.md');
    expect([...new Set(settings)].filter((name) => !told.includes(name))).toEqual([]);
  });
});
