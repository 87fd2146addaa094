import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from '../import-error';
import { columnNamed, type Column } from './columns';

/** A row of a table with the lines of the document that it takes. */
export interface TableRow {
  cells: string[];
  firstLine: number;
  lastLine: number;
}

export interface Table {
  heads: string[];
  columns: (Column | null)[];
  rows: TableRow[];
}

/** What csv-parse gives with its option `info`, which its types leave out. */
interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

const delimiters = [';', ',', '\t', '|'] as const;
const headLength = 20_000;

/** Reads a table whose first row names its columns, whichever sign parts its cells. */
export function parseTable(text: string): Table {
  const delimiter = delimiterOf(text);
  if (delimiter === null) {
    const message =
      'La première ligne de ce tableau ne nomme aucune colonne attendue (titre, organisation, thème, accroche, origine, résultats, principes, conseils, contact…).';
    throw new ImportError('csv-header', message);
  }
  const [head, ...rows] = records(text, delimiter);
  const heads = head?.cells.map((cell) => cell.trim()) ?? [];
  return { heads, columns: withoutDoubles(heads.map(columnNamed)), rows };
}

/** The sign that makes most known columns of the first row; null when none makes a title or a section, and another. */
export function delimiterOf(text: string): string | null {
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: knownColumns(text.slice(0, headLength), delimiter),
  }));
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return best.count >= 2 ? best.delimiter : null;
}

function knownColumns(start: string, delimiter: string): number {
  try {
    const [head] = parse(start, { ...options(delimiter), to: 1 });
    const known = (head ?? []).map(columnNamed).filter((column) => column !== null);
    const hasText = known.some(
      (column) => column.kind === 'section' || (column.kind === 'field' && column.field === 'title'),
    );
    return hasText ? known.length : 0;
  } catch {
    return 0;
  }
}

function options(delimiter: string) {
  return { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const;
}

function records(text: string, delimiter: string): TableRow[] {
  try {
    let before = 0;
    const parsed: unknown = parse(text, { ...options(delimiter), info: true });
    return (parsed as ParsedRecord[]).map(({ record, info }) => {
      const row = { cells: record, firstLine: Math.min(before + 1, info.lines), lastLine: info.lines };
      before = info.lines;
      return row;
    });
  } catch (error) {
    throw error instanceof CsvError ? malformed(error) : error;
  }
}

function malformed(error: CsvError): ImportError {
  const line = typeof error['lines'] === 'number' ? ` vers la ligne ${String(error['lines'])}` : '';
  const cause = error.code.includes('QUOTE') ? 'des guillemets ne sont pas refermés' : 'ses cellules ne se lisent pas';
  return new ImportError('csv-malformed', `Ce tableau est mal formé\u202F: ${cause}${line}.`);
}

/** Of two columns with one meaning the first counts; the other is as good as unknown. */
function withoutDoubles(columns: readonly (Column | null)[]): (Column | null)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const meaning = JSON.stringify(column);
    if (seen.has(meaning)) return null;
    seen.add(meaning);
    return column;
  });
}
