import { columnNamed, type Column } from './columns';
import { parseFirstRows, type TableRow } from './parse-table';

/** The row that names the columns, and what it says. */
export interface TableHead {
  delimiter: string;
  names: string[];
  columns: (Column | null)[];
  /** The lines of the document that it takes. */
  row: TableRow;
  /** The rows above it: the name of the collection, say. */
  above: TableRow[];
}

const delimiters = [';', ',', '\t', '|'] as const;
const rowsLookedAt = 10;
const startLength = 60_000;

/**
 * Finds the row that names a title and a section, and the sign that parts its cells, among the first rows. When none
 * does, the row that comes nearest is in `nearest`, to be quoted.
 */
export function findTableHead(text: string): { head: TableHead | null; nearest: TableHead | null } {
  const start = text.slice(0, startLength);
  const wanted = declaredDelimiter(start);
  let nearest: TableHead | null = null;
  let head: TableHead | null = null;
  for (const delimiter of wanted === null ? delimiters : [wanted]) {
    const rows = parseFirstRows(start, delimiter, rowsLookedAt);
    rows.forEach((row, index) => {
      const columns = row.cells.map(columnNamed);
      const found: TableHead = {
        delimiter,
        names: row.cells.map((cell) => cell.trim()),
        columns,
        row,
        above: rows.slice(0, index),
      };
      if (knownColumns(found) > knownColumns(nearest)) nearest = found;
      if (isHead(columns) && knownColumns(found) > knownColumns(head)) head = found;
    });
  }
  return { head, nearest };
}

/** Spreadsheets may write `sep=;` above everything. */
function declaredDelimiter(text: string): string | null {
  return /^\s{0,9}"?sep=([;,|\t])"?[ ]*[\r\n]/i.exec(text)?.[1] ?? null;
}

/** Whether a row is such a declaration, and no text. */
export function isDeclaration({ cells }: TableRow): boolean {
  return /^sep=/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell.trim() === '');
}

function isHead(columns: readonly (Column | null)[]): boolean {
  return columns.some(isTitle) && columns.some((column) => column?.kind === 'section');
}

function isTitle(column: Column | null): boolean {
  return column?.kind === 'field' && column.field === 'title';
}

/** How many columns of a sheet a row names. */
export function knownColumns(head: TableHead | null): number {
  return head?.columns.filter((column) => column !== null).length ?? 0;
}
