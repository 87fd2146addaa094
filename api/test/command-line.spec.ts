import { sources, textOf } from './documents';

describe('a sentence that names a command', () => {
  it('says how it is called where Recueil runs: by npm in a clone, otherwise in the archive and the image', () => {
    const code = sources().files.filter((file) => /^api\/src\/.*(?<!\.spec)\.ts$/.test(file));
    expect(code.length).toBeGreaterThan(300);
    const saying = code.filter((file) => /['`][^'`\n]*npm run -s cli/.test(textOf(file)));
    expect(saying).toEqual(['api/src/core/config/command-line.ts']);
  });
});
