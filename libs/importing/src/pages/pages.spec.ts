import { toRows } from '../source/rows';
import { pageNumberOf } from './page-number-lines';
import { removeRunningLines } from './remove-running-lines';

const page = (number: number, text: string) => `Recueil 2015\n\n${text}\nsuite ${text}\n\n${String(number)}\n`;

const rough = { wide: 3, sheets: 3, body: 0, between: () => true };

describe('what a page bears beside its text', () => {
  it('goes, and is said: the running line and the numbers', () => {
    const text = [page(1, 'un'), page(2, 'deux'), page(3, 'trois')].join('\f');
    const { rows, printed, warnings } = removeRunningLines(toRows(text), rough);
    expect(rows.map((row) => row.text)).toEqual(['un', 'suite un', 'deux', 'suite deux', 'trois', 'suite trois']);
    expect(rows[2]?.pageBreak).toBe(true);
    expect(printed.map((each) => each.page)).toEqual([1, 2, 3]);
    expect(warnings.map(({ code }) => code)).toEqual(['running-line', 'page-number']);
  });

  it('stays when it is text: headings, addresses, numbers inside', () => {
    const text =
      'Origine de la démarche\n12\nagents\na@x.example\n\n\n\nOrigine de la démarche\n13\na@x.example\n\n\n\nOrigine de la démarche\na@x.example';
    const { rows } = removeRunningLines(toRows(text), rough);
    expect(rows).toHaveLength(toRows(text).length);
  });

  it('is not the last sentence of sheets made from one mould', () => {
    const text = ['un', 'deux', 'trois'].map((word) => `${word}\n\nNommer un référent`).join('\f');
    expect(removeRunningLines(toRows(text), rough).rows).toHaveLength(6);
  });

  it('leaves the numbers of the contents alone', () => {
    const text = 'Un titre\n\n6\n\nUn autre\n\n7\n\nUn dernier\n\n8\n\nOrigine de la démarche\na';
    expect(removeRunningLines(toRows(text), { ...rough, sheets: 1, body: 6 }).rows).toHaveLength(toRows(text).length);
  });

  it.each([
    ['12', 12],
    ['– 12 –', 12],
    ['Page 12 sur 48', 12],
    ['12 / 48', 12],
    ['12 %', null],
    ['Page de garde', null],
  ])('« %s »', (line, number) => {
    expect(pageNumberOf(line)).toBe(number);
  });
});
