import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from '../import-error';

/** A row of a table with the lines of the document that it takes. */
export interface TableRow {
  cells: string[];
  firstLine: number;
  lastLine: number;
  /** Whether its quotation marks do not pair: the limits of its cells are then uncertain. */
  uneven: boolean;
}

/** What csv-parse gives with its options `info` and `raw`, which its types leave out. */
interface ParsedRecord {
  record: string[];
  info: { lines: number };
  raw: string;
}

/** All rows of a table that hold something. A quotation mark that is never closed is refused with its line. */
export function parseRows(text: string, delimiter: string): TableRow[] {
  try {
    return rowsOf(text, delimiter, { relaxed: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rowsOf(text, delimiter, { relaxed: true });
  }
}

/** The first rows of a table, as far as they can be read. */
export function parseFirstRows(text: string, delimiter: string, count: number): TableRow[] {
  const [strict, relaxed] = [false, true].map((each) => firstRows(text, delimiter, { relaxed: each }, count));
  const rows = (strict?.length ?? 0) >= (relaxed?.length ?? 0) ? strict : relaxed;
  return rows?.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) ?? [];
}

function firstRows(text: string, delimiter: string, { relaxed }: { relaxed: boolean }, count: number): TableRow[] {
  const rows: TableRow[] = [];
  let before = 0;
  try {
    parse(text, {
      ...optionsFor(delimiter, { relaxed }),
      to: count,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, firstLine: before + 1, lastLine: lines, uneven: false });
        before = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

/** csv-parse forgives no quotation mark where it also trims: a forgiving reading leaves the white space. */
function optionsFor(delimiter: string, { relaxed }: { relaxed: boolean }) {
  return { delimiter, relax_column_count: true, relax_quotes: relaxed, trim: !relaxed && delimiter !== '\t' } as const;
}

function rowsOf(text: string, delimiter: string, { relaxed }: { relaxed: boolean }): TableRow[] {
  let last = 0;
  const options = {
    ...optionsFor(delimiter, { relaxed }),
    info: true,
    raw: relaxed,
    on_record: <T>(record: T, { lines }: { lines: number }): T => {
      last = lines;
      return record;
    },
  };
  try {
    const parsed: unknown = parse(text, options);
    let before = 0;
    const rows = (parsed as ParsedRecord[]).map(({ record, info, raw }): TableRow => {
      const uneven = relaxed && isUneven(record, raw, delimiter);
      const row = { cells: record, firstLine: before + 1, lastLine: info.lines, uneven };
      before = info.lines;
      return row;
    });
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError) || (!relaxed && error.code !== 'CSV_QUOTE_NOT_CLOSED')) throw error;
    throw malformed(last + 1, { notClosed: error.code === 'CSV_QUOTE_NOT_CLOSED' });
  }
}

/** Quotation marks in the midst of a cell are text; a cell that begins with one and goes on after the next is broken. */
function isUneven(cells: readonly string[], raw: string, delimiter: string): boolean {
  try {
    parse(raw, optionsFor(delimiter, { relaxed: false }));
    return false;
  } catch {
    return cells.some((cell) => cell.startsWith('"'));
  }
}

function malformed(line: number, { notClosed }: { notClosed: boolean }): ImportError {
  const fault = notClosed ? 'des guillemets sont ouverts et jamais refermés' : 'les cellules ne se lisent pas';
  const message = `Ce tableau est mal formé\u202F: dans la fiche qui commence à la ligne ${String(line)}, ${fault}. Corrigez-la, ou enregistrez de nouveau le tableau en CSV, puis recommencez.`;
  return new ImportError('csv-malformed', message);
}
