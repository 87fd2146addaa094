import { csvLine } from './csv';

describe('a line of a table', () => {
  it('keeps cells apart, whatever they hold', () => {
    expect(csvLine(['a', 'b;c', 'd "e"', 'f\ng', ''])).toBe('a;"b;c";"d ""e""";"f\ng";\r\n');
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '\rx'])('runs no formula: %j', (cell) => {
    expect(csvLine([cell]).replace(/^"/, '').startsWith(`'${cell}`)).toBe(true);
  });

  it('leaves such signs alone inside a cell', () => {
    expect(csvLine(['a=b', '1 - 2'])).toBe('a=b;1 - 2\r\n');
  });
});
