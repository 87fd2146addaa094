import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Each abuse case of docs/security.md with the test that it names. */
const cases = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, abuse = '', test = ''] = line.split('|').map((cell) => cell.trim());
    const [, file = '', title = ''] = test.split('`');
    return file.includes('/') ? [{ abuse, file, title: title.replace(': ', '') }] : [];
  });

describe('docs/security.md', () => {
  it('has a test for each abuse case', () => {
    expect(cases.length).toBeGreaterThan(55);
  });

  it.each(cases)('$abuse: its test exists', ({ file, title }) => {
    const source = path.join(root, file);
    expect([file, existsSync(source)]).toEqual([file, true]);
    expect([title, readFileSync(source, 'utf8').includes(title)]).toEqual([title, true]);
  });
});
