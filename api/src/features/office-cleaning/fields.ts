import { said, type XmlElement } from '#rooms/xml';
import { mayBeFollowed } from '#rooms/file-rules';
import { reasons } from './reasons';

/** Fields of Word that show something of the document itself, of the day, or of what was typed. All others are refused. */
const admitted = new Set([
  ...['ADDIN', 'ADVANCE', 'AUTHOR', 'AUTONUM', 'AUTONUMLGL', 'AUTONUMOUT', 'BIBLIOGRAPHY', 'CITATION', 'COMMENTS'],
  ...['COMPARE', 'CREATEDATE', 'DATE', 'DISPLAYBARCODE', 'DOCPROPERTY', 'DOCVARIABLE', 'EDITTIME', 'EQ', 'FILENAME'],
  ...['FILESIZE', 'FORMCHECKBOX', 'FORMDROPDOWN', 'FORMTEXT', 'GREETINGLINE', 'HYPERLINK', 'IF', 'INDEX', 'INFO'],
  ...['KEYWORDS', 'LASTSAVEDBY', 'LISTNUM', 'MERGEFIELD', 'MERGEREC', 'MERGESEQ', 'NEXT', 'NEXTIF', 'NOTEREF'],
  ...['NUMCHARS', 'NUMPAGES', 'NUMWORDS', 'PAGE', 'PAGEREF', 'PRINTDATE', 'QUOTE', 'REF', 'REVNUM', 'SAVEDATE'],
  ...['SECTION', 'SECTIONPAGES', 'SEQ', 'SET', 'SHAPE', 'SKIPIF', 'STYLEREF', 'SUBJECT', 'SYMBOL', 'TA', 'TC'],
  ...['TEMPLATE', 'TIME', 'TITLE', 'TOA', 'TOC', 'USERADDRESS', 'USERINITIALS', 'USERNAME', 'XE'],
]);

/** Switches of links after which a value stands: a place in the document, a word of help, a window. */
const valued = new Set(['\\l', '\\o', '\\t', '\\s']);

/** Stands in an instruction for a field within it, whose result nobody knows. */
const inner = '\ufffc';

/** Where another text begins than the one around: a field of that one does not go on in it. */
const texts = new Set(['Choice', 'Fallback', 'txbxContent', 'footnote', 'endnote', 'comment', 'hdr', 'ftr', 'body']);

interface Field {
  instruction: string;
  /** After the separator comes what the field shows. */
  isShown: boolean;
}

/** Reads the fields of one part of a Word document, whatever pieces they were cut in. Throws for one that is not admitted. */
export class Fields {
  private readonly around: Field[][] = [];
  /** Begun and not ended in this text, the innermost last. */
  private begun: Field[] = [];
  private piece: string | null = null;

  open(element: XmlElement): void {
    const { local } = element;
    // Programs take away what they do not know, and read what stands around it as one instruction.
    if (this.piece !== null) throw reasons.field(this.piece);
    if (local === 'fldSimple') checkInstruction(said(element, 'instr') ?? '');
    else if (local === 'instrText') this.piece = '';
    else if (local === 'fldChar') this.mark(said(element, 'fldCharType'));
    else if (texts.has(local)) {
      this.around.push(this.begun);
      this.begun = [];
    }
  }

  text(characters: string): void {
    if (this.piece !== null) this.piece += characters;
  }

  close({ local }: XmlElement): void {
    if (local === 'instrText') this.endPiece();
    if (!texts.has(local)) return;
    this.end();
    this.begun = this.around.pop() ?? [];
  }

  /** What was begun and not ended is looked at, too. */
  end(): void {
    for (const { instruction } of this.begun) checkInstruction(instruction);
  }

  private endPiece(): void {
    const field = this.begun.at(-1);
    // A piece that stands in no field may be taken for one.
    if (field && !field.isShown) field.instruction += this.piece ?? '';
    else checkInstruction(this.piece ?? '');
    this.piece = null;
  }

  private mark(kind: string | null): void {
    const field = this.begun.at(-1);
    if (kind === 'begin') {
      if (field && !field.isShown) field.instruction += inner;
      this.begun.push({ instruction: '', isShown: false });
    } else if (kind === 'separate') {
      if (field) field.isShown = true;
    } else if (kind === 'end') {
      if (field) checkInstruction(field.instruction);
      this.begun.pop();
    } else {
      throw reasons.field(String(kind));
    }
  }
}

function checkInstruction(instruction: string): void {
  const [first, ...words] = wordsOf(instruction);
  // What is worked out from numbers begins with a sign, and no field at all shows nothing.
  if (!first || first.text.startsWith('=')) return;
  const name = first.text.toUpperCase();
  if (first.isSwitch || !admitted.has(name)) throw reasons.field(first.text);
  if (name === 'HYPERLINK') checkLink(words);
}

/** Each word counts as an address that is neither a switch nor the value of one. */
function checkLink(words: readonly Word[]): void {
  words.forEach(({ text, isSwitch }, index) => {
    const before = words[index - 1];
    const isValue = before?.isSwitch === true && valued.has(before.text.toLowerCase());
    if (isSwitch || isValue) return;
    if (text.includes(inner) || !mayBeFollowed(text)) throw reasons.link(text);
  });
}

interface Word {
  text: string;
  isSwitch: boolean;
}

/** The words of an instruction: between blanks, or between quotes of any shape. A backslash keeps the next one, or a quote. */
function wordsOf(instruction: string): Word[] {
  const words: Word[] = [];
  let word: Word | null = null;
  let isQuoted = false;
  for (let index = 0; index < instruction.length; index += 1) {
    const sign = instruction.charAt(index);
    const next = instruction.charAt(index + 1);
    const isKept = sign === '\\' && (next === '\\' || next === '"');
    const isQuote = !isKept && '"“”'.includes(sign);
    if (isQuote) isQuoted = !isQuoted;
    if (isQuote || (!isQuoted && sign.trim() === '')) {
      word = null;
      continue;
    }
    if (!word) words.push((word = { text: '', isSwitch: !isKept && !isQuoted && sign === '\\' }));
    word.text += isKept ? next : sign;
    if (isKept) index += 1;
  }
  return words;
}
