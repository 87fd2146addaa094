import { isThere, textOf } from './documents';

interface Line {
  number: string;
  level: string;
  how: string;
}

const lines: Line[] = textOf('docs/asvs.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number = '']) => /^\d+\.\d+\.\d+$/.test(number))
  .map(([, number = '', level = '', , how = '']) => ({ number, level, how }));

/** Release 5.0.0: by section, how many requirements there are in the chapters that are gone through whole. */
const wholeChapters: Readonly<Record<string, number>> = {
  ...{ '5.1': 1, '5.2': 6, '5.3': 3, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 8, '6.4': 6, '6.5': 8, '6.6': 4, '6.7': 2, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 3, '7.6': 2 },
  ...{ '8.1': 4, '8.2': 4, '8.3': 3, '8.4': 2 },
};
/** … and those of level 1 in the others. */
const levelOne = [
  ...['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.5.1', '2.1.1', '2.2.1', '2.2.2', '2.3.1'],
  ...['3.2.1', '3.2.2', '3.3.1', '3.4.1', '3.4.2', '3.5.1', '3.5.2', '3.5.3', '4.1.1', '4.4.1'],
  ...['9.1.1', '9.1.2', '9.1.3', '9.2.1', '10.4.1', '10.4.2', '10.4.3', '10.4.4', '10.4.5'],
  ...['11.3.1', '11.3.2', '11.4.1', '12.1.1', '12.2.1', '12.2.2', '13.4.1', '14.2.1', '14.3.1'],
  ...['15.1.1', '15.2.1', '15.3.1'],
];

describe('docs/asvs.md', () => {
  it('has a line for each requirement of level 1 and of the chapters on files, authentication, sessions and access', () => {
    const ofChapters = Object.entries(wholeChapters).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
    );
    const expected = [...ofChapters, ...levelOne].sort();
    expect(lines.map(({ number }) => number).sort()).toEqual(expected);
    expect(lines.filter(({ level }) => level === '1')).toHaveLength(70);
  });

  it.each(lines)('$number: names a test that exists, or says plainly what there is instead', ({ how }) => {
    if (/^\*\*(no test|operator|not applicable|not done)\*\*: \S/.test(how)) return;
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(how) ?? [];
    expect([file, isThere(file)]).toEqual([file, true]);
    expect([title, textOf(file).includes(title)]).toEqual([title, true]);
  });
});
