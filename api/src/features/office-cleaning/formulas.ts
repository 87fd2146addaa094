import { mayBeFollowed } from '#rooms/file-rules';
import { reasons } from './reasons';

/** Functions that fetch something, or run something. */
const banned = new Set([
  ...['CALL', 'REGISTER', 'REGISTER.ID', 'EXEC', 'EVALUATE', 'RUN', 'RTD', 'DDE', 'WEBSERVICE', 'IMAGE'],
  ...['PY', 'COPILOT', 'SQL.REQUEST', 'STOCKHISTORY', 'TRANSLATE', 'DETECTLANGUAGE', 'INITIATE', 'OPEN', 'FOPEN'],
  ...['POKE', 'REQUEST'],
  ...['IMPORTDATA', 'IMPORTXML', 'IMPORTHTML', 'IMPORTFEED', 'IMPORTRANGE', 'CUBEKPIMEMBER', 'CUBEMEMBER'],
  ...['CUBEMEMBERPROPERTY', 'CUBERANKEDMEMBER', 'CUBESET', 'CUBESETCOUNT', 'CUBEVALUE'],
]);

/** Where a function comes from is written before its name. */
const families = [
  '_XLFN.',
  '_XLWS.',
  '_XLUDF.',
  '_XLL.',
  'COM.MICROSOFT.',
  'ORG.LIBREOFFICE.',
  'ORG.OPENOFFICE.',
  'COM.SUN.STAR.SHEET.ADDIN.',
];

/** Signs that no name of a sheet holds: what is named so stands in another file. */
const ofFiles = ['[', ']', '/', '\\', ':', '|'];

/** Throws for a formula that takes its values from another file, or from another program. */
export function checkFormula(formula: string): void {
  new FormulaReader(formula).check();
}

class FormulaReader {
  private at = 0;
  /** What comes just before: a name, or another sign. */
  private before = '';
  private isOpenDocument = false;

  constructor(private readonly formula: string) {}

  check(): void {
    const prefix = this.formula.slice(0, 8).toLowerCase();
    this.isOpenDocument = ['of:', 'oooc:'].some((start) => prefix.startsWith(start));
    if (this.isOpenDocument) this.at = prefix.indexOf(':') + 1;
    while (this.at < this.formula.length) this.next();
  }

  private next(): void {
    const sign = this.formula.charAt(this.at);
    if (sign === '"') this.quoted('"');
    else if (sign === "'") this.sheetName();
    else if (isOfName(sign)) this.name();
    else this.sign(sign);
  }

  private sign(sign: string): void {
    if (sign === '|') throw reasons.formula(this.formula);
    if (sign === '[' && !this.isOpenDocument) {
      // A name goes before the columns of a table: [1]Feuil1!A1 stands in another workbook.
      if (!isOfName(this.before)) throw reasons.formula(this.formula);
      this.columns();
      return;
    }
    this.before = sign;
    this.at += 1;
  }

  /** Columns of a table, one within the other; an apostrophe keeps the sign after it. */
  private columns(): void {
    let depth = 0;
    do {
      const sign = this.formula.charAt(this.at);
      if (sign === '[') depth += 1;
      else if (sign === ']') depth -= 1;
      this.at += sign === "'" ? 2 : 1;
    } while (depth > 0 && this.at < this.formula.length);
    this.before = ']';
  }

  /** What stands between two signs, where twice the sign stands for itself. */
  private quoted(quote: string): string {
    let inside = '';
    for (this.at += 1; this.at < this.formula.length; this.at += 1) {
      const sign = this.formula.charAt(this.at);
      if (sign === quote && this.formula.charAt(this.at + 1) !== quote) break;
      if (sign === quote) this.at += 1;
      inside += sign;
    }
    this.at += 1;
    this.before = quote;
    return inside;
  }

  private sheetName(): void {
    const name = this.quoted("'");
    if (ofFiles.some((sign) => name.includes(sign)) || '#|'.includes(this.formula.charAt(this.at) || ' ')) {
      throw reasons.formula(this.formula);
    }
  }

  private name(): void {
    const start = this.at;
    while (isOfName(this.formula.charAt(this.at))) this.at += 1;
    let name = this.formula.slice(start, this.at).toUpperCase();
    this.before = name.slice(-1);
    const end = this.at;
    this.skipBlanks();
    if (this.formula.charAt(this.at) !== '(') {
      // Between two blanks, what stands in brackets belongs to no name.
      if (this.at > end) this.before = ' ';
      return;
    }
    for (const family of families) if (name.startsWith(family)) name = name.slice(family.length);
    if (banned.has(name) || banned.has(name.slice(name.lastIndexOf('.') + 1))) throw reasons.formula(name);
    if (name === 'HYPERLINK') this.link();
  }

  private link(): void {
    this.at += 1;
    this.skipBlanks();
    if (this.formula.charAt(this.at) !== '"') return;
    const address = this.quoted('"');
    if (!mayBeFollowed(address)) throw reasons.link(address);
  }

  private skipBlanks(): void {
    while (this.at < this.formula.length && this.formula.charAt(this.at).trim() === '') this.at += 1;
  }
}

function isOfName(sign: string): boolean {
  if (sign === '') return false;
  return (
    sign > '\u007f' ||
    '_.$\\?'.includes(sign) ||
    (sign >= '0' && sign <= '9') ||
    sign.toLowerCase() !== sign.toUpperCase()
  );
}
