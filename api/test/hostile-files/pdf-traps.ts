import { packedStream, pdfFile } from '../builders/files';
import type { Dice } from './dice';

/** PDF that run something, send something, or carry files, however they are written. */

type Trap = (dice: Dice) => Promise<Buffer>;

/** A name, some of its letters as numbers. */
function name(dice: Dice, word: string): string {
  const letter = (character: string): string => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return dice.once(5) ? `#${dice.once(2) ? code.toUpperCase() : code}` : character;
  };
  return `/${Array.from(word, letter).join('')}`;
}

/** A string in any of the ways in which one may be written. */
function text(dice: Dice, words: string): string {
  const letter = (character: string): string => {
    const code = character.codePointAt(0) ?? 0;
    const escaped = '()\\'.includes(character) ? `\\${character}` : character;
    return dice.one([escaped, escaped, escaped, `\\${code.toString(8).padStart(3, '0')}`, `\\\n${escaped}`]);
  };
  const hex = Buffer.from(words, 'latin1').toString('hex');
  const wide = Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase();
  return dice.one([`(${Array.from(words, letter).join('')})`, `<${hex.replaceAll(/(....)/g, '$1 ')}>`, `<${wide}>`]);
}

const gap = (dice: Dice): string => dice.one([' ', '\n', '\r\n', ' %x\n', '\t', '\0 ']);

function dictionary(dice: Dice, entries: readonly (readonly [string, string])[]): string {
  const lines = entries.map(([key, value]) => `${name(dice, key)}${gap(dice)}${value}`);
  return `<<${gap(dice)}${lines.join(gap(dice))}${gap(dice)}>>`;
}

const addresses = [
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  ' javascript:x',
  'file:///c:/x.exe',
  '\\\\ailleurs.example\\x',
  'data:text/html,x',
  'vbscript:x',
];

function hostile(dice: Dice): string {
  const of = (...entries: (readonly [string, string])[]): string => dictionary(dice, entries);
  const kind = (word: string): string => name(dice, word);
  return dice.one<() => string>([
    () => of(['S', kind('JavaScript')], ['JS', text(dice, 'app.alert(1)')]),
    () => of(['Type', kind('Action')], ['JS', text(dice, 'x')], ['S', kind('JavaScript')]),
    () => of(['S', kind('Launch')], ['F', text(dice, 'x.exe')]),
    () => of(['S', kind('SubmitForm')], ['F', text(dice, 'http://ailleurs.example')]),
    () => of(['S', kind('ImportData')], ['F', text(dice, 'x.fdf')]),
    () => of(['S', kind('GoToR')], ['F', text(dice, '\\\\ailleurs.example\\x.pdf')], ['D', '[0 /Fit]']),
    () => of(['S', kind('GoToE')], ['T', '<< /R /C >>']),
    () => of(['S', kind('URI')], ['URI', text(dice, dice.one(addresses))]),
    () => of(['S', kind('Rendition')], ['OP', '0']),
    () => of(['Type', kind('Filespec')], ['EF', '<< /F 4 0 R >>']),
    () => of(['Type', kind('EmbeddedFile')]),
    // Most may leave out what type they are of.
    () => of(['FS', kind('URL')], ['F', text(dice, 'http://ailleurs.example/x')]),
    () => of([dice.one(['F', 'UF', 'DOS', 'Unix', 'Mac', 'FS']), text(dice, '//ailleurs.example/x')]),
    () => of(['Filter', kind('Adobe.PPKLite')], ['Contents', text(dice, 'x')]),
    () => of(['FT', kind(dice.one(['Tx', 'Btn', 'Ch', 'Sig']))], ['T', text(dice, 'x')]),
    () => of(['S', kind(dice.one(['MCD', 'MCS']))], ['D', '4 0 R']),
    () => of(['Subtype', kind(dice.one(['FileAttachment', 'Movie', 'Screen', 'Sound', '3D', 'RichMedia']))]),
    () => of(['Names', of(['EmbeddedFiles', '<< /Names [] >>'])]),
    () => of(['AcroForm', of(['XFA', text(dice, 'x')])]),
    () => of(['Subtype', kind('RichMedia')], ['Rect', '[0 0 9 9]']),
    () => of(['Subtype', kind('FileAttachment')], ['Rect', '[0 0 9 9]']),
    () => of(['Subtype', kind('Widget')], ['FT', '/Tx'], ['Rect', '[0 0 9 9]']),
    () => of(['Subtype', kind('Link')], ['Rect', '[0 0 9 9]'], ['A', of(['S', kind('Inconnue')])]),
    () => of(['AA', of(['O', of(['S', kind('Hide')])])]),
    () => of(['OpenAction', of(['S', kind('GoTo')], ['Next', of(['S', kind('Named')], ['N', kind('Print')])])]),
    () => of(['OpenAction', '77 0 R']),
  ])();
}

/** The same objects, standing by themselves, within others, or packed. */
const standing: Trap = (dice) => {
  const object = hostile(dice);
  const nested = dice.one([object, `[ 1 [ ${object} ] ]`, `<< /X << /Y ${object} >> >>`]);
  const packedHead = `9 0${gap(dice)}`;
  const packed = (dictionaryWords: string): Buffer => packedStream(dictionaryWords, packedHead.padEnd(8) + nested);
  return Promise.resolve(
    pdfFile([
      dice.one<string | Buffer>([
        nested,
        nested,
        packed(`/Type ${name(dice, 'ObjStm')} /N 1 /First 8`),
        packed('/Type /ObjStm /N 1 /First 4 0 R'),
        packed('/N 1 /First 8'),
        packed(`/Type /ObjStm ${name(dice, 'Filter')} [ /ASCIIHexDecode /FlateDecode ] /N 1 /First 8`),
      ]),
    ]),
  );
};

/** Where the document or its page leads to. */
const ledTo: Trap = (dice) => {
  const entry = dice.one(['OpenAction', 'AA', 'Names', 'AcroForm']);
  const object = hostile(dice);
  const value = entry === 'OpenAction' ? object : dictionary(dice, [['X', object]]);
  return Promise.resolve(pdfFile([value], '', `${name(dice, entry)} 5 0 R`));
};

/** Objects that only the table of contents leads to, within the bytes of another one. */
const withinAnother: Trap = (dice) => {
  const inner = `9 0 obj\n${hostile(dice)}\nendobj\n`;
  const stream = `<< /Length ${String(inner.length)} >>\nstream\n${inner}\nendstream`;
  const bytes = pdfFile([stream], '', '/OpenAction 9 0 R');
  const at = bytes.indexOf('9 0 obj');
  return Promise.resolve(
    Buffer.from(
      bytes.toString('latin1').replace('0000000000 65535 f ', `${String(at).padStart(10, '0')} 00000 n `),
      'latin1',
    ),
  );
};

const locked: Trap = (dice) => Promise.resolve(pdfFile(['<< /Filter /Standard >>'], `${name(dice, 'Encrypt')} 5 0 R`));

const elsewhere: Trap = (dice) =>
  Promise.resolve(
    pdfFile([
      `<< ${name(dice, dice.one(['F', 'FFilter', 'OPI', 'Ref']))} ${text(dice, '//ailleurs.example/x')} /Length 0 >>\nstream\n\nendstream`,
    ]),
  );

export const pdfTraps: Readonly<Record<string, Trap>> = { standing, ledTo, withinAnother, locked, elsewhere };
