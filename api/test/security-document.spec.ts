import { isThere, textOf } from './documents';

/** Each abuse case of docs/security.md with the test that it names. */
const cases = textOf('docs/security.md')
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
    expect([file, isThere(file)]).toEqual([file, true]);
    expect([title, textOf(file).includes(title)]).toEqual([title, true]);
  });
});
