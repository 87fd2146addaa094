import { contactTokens } from '../contacts/tokens';
import { readContacts } from '../contacts/read-contacts';
import type { ImportedCollection, ImportedContact, ImportedSheet, ImportWarning } from '../imported-sheet';
import { checkSheet } from '../plain/check-sheet';
import { quoting } from '../plain/dropped-text';
import type { Row } from '../source/rows';
import { fold } from '../words/fold';
import type { Column, ContactField } from './columns';
import { parseTable, type Table, type TableRow } from './parse-table';

/** Reads a table of sheets, one a row. Cells are text, whatever they look like to a spreadsheet. */
export function readCsv(text: string): ImportedCollection {
  const table = parseTable(text);
  const sheets: ImportedSheet[] = [];
  const warnings = unknownColumns(table);
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const sheet = buildSheet(table, row);
    if (sheet.title !== null || Object.values(sheet.sections).some((section) => section !== null)) sheets.push(sheet);
    else
      warnings.push(
        quoting(
          'fragment',
          'Ligne qui n’est pas une fiche, non reprise',
          row.cells.filter(Boolean).map((cell) => toRow(cell, row)),
        ),
      );
  }
  return { sheets, warnings };
}

function buildSheet({ columns }: Table, row: TableRow): ImportedSheet {
  const sheet: ImportedSheet = {
    title: field(columns, row, 'title'),
    organisation: field(columns, row, 'organisation'),
    theme: field(columns, row, 'theme'),
    subtheme: field(columns, row, 'subtheme'),
    pitch: field(columns, row, 'pitch'),
    resultsKind: 'obtained',
    sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
    contacts: [],
    provenance: { page: Number(field(columns, row, 'page')) || null, firstLine: row.firstLine, lastLine: row.lastLine },
    warnings: [],
  };
  columns.forEach((column, index) => {
    const cell = cellText(row.cells[index] ?? '');
    if (column === null || cell === null) return;
    if (column.kind === 'section') addSection(sheet, column, cell, row);
    if (column.kind === 'resultsKind' && /attend|expect|prev|vise/.test(fold(cell))) sheet.resultsKind = 'expected';
  });
  addContacts(sheet, columns, row);
  const beyond = row.cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0)
    sheet.warnings.push(
      quoting(
        'cells-unread',
        'Cellules sans colonne, non reprises',
        beyond.map((cell) => toRow(cell, row)),
      ),
    );
  sheet.warnings.push(...checkSheet(sheet, null, false));
  return sheet;
}

/** A table may have one column for obtained and one for expected results: the obtained ones count first. */
function addSection(
  sheet: ImportedSheet,
  { key, expected }: Extract<Column, { kind: 'section' }>,
  cell: string,
  row: TableRow,
): void {
  if (sheet.sections[key] === null) {
    sheet.sections[key] = cell;
    if (key === 'results' && expected) sheet.resultsKind = 'expected';
  } else {
    sheet.warnings.push(
      quoting('section-repeated', 'Deuxième texte pour une même rubrique, non repris', [toRow(cell, row)]),
    );
  }
}

function field(columns: Table['columns'], { cells }: TableRow, name: string): string | null {
  const index = columns.findIndex((column) => column?.kind === 'field' && column.field === name);
  const text = index < 0 ? null : cellText(cells[index] ?? '');
  return text === null ? null : text.replace(/\s+/g, ' ');
}

function cellText(cell: string): string | null {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

function addContacts(sheet: ImportedSheet, columns: Table['columns'], row: TableRow): void {
  const named = new Map<number, Map<ContactField, string>>();
  columns.forEach((column, index) => {
    const cell = cellText(row.cells[index] ?? '');
    if (column?.kind !== 'contact' || cell === null) return;
    if (column.field === 'contacts') addFreeContacts(sheet, cell, row);
    else named.set(column.rank, (named.get(column.rank) ?? new Map<ContactField, string>()).set(column.field, cell));
  });
  for (const cells of named.values()) addNamedContact(sheet, cells, row);
}

function addFreeContacts(sheet: ImportedSheet, cell: string, row: TableRow): void {
  const { contacts, warnings } = readContacts(
    cell
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => toRow(line, row)),
  );
  sheet.contacts.push(...contacts);
  sheet.warnings.push(...warnings);
}

/** One person whose name, address and number have their own cells; several in a cell are read as in any text. */
function addNamedContact(sheet: ImportedSheet, cells: ReadonlyMap<ContactField, string>, row: TableRow): void {
  if ([...cells.values()].some((cell) => /[\n;|]/.test(cell))) return addSeveral(sheet, cells, row);
  const contact: ImportedContact = {
    name: cells.get('name') ?? null,
    email: cells.get('email') ?? null,
    phone: cells.get('phone') ?? null,
    url: cells.get('url') ?? null,
  };
  sheet.contacts.push(contact);
  if (contact.email !== null && !isWellFormed(contact.email)) sheet.warnings.push(malformedAddress(contact.email, row));
}

function addSeveral(sheet: ImportedSheet, cells: ReadonlyMap<ContactField, string>, row: TableRow): void {
  const parts = new Map([...cells].map(([key, cell]) => [key, cell.split(/\s*[\n;|]\s*/).filter(Boolean)]));
  const count = Math.max(...[...parts.values()].map(({ length }) => length));
  for (let index = 0; index < count; index += 1) {
    const own = new Map<ContactField, string>();
    for (const [key, values] of parts) {
      const value = values[index];
      if (value !== undefined) own.set(key, value);
    }
    addNamedContact(sheet, own, row);
  }
}

function isWellFormed(email: string): boolean {
  const tokens = contactTokens(email, 0);
  return tokens.length === 1 && tokens[0]?.kind === 'email' && !tokens[0].malformed;
}

function malformedAddress(email: string, row: TableRow): ImportWarning {
  const message = `Adresse électronique douteuse, reprise telle quelle\u202F: «\u202F${email}\u202F».`;
  return { code: 'contact-malformed', message, line: row.firstLine };
}

function unknownColumns({ heads, columns, rows }: Table): ImportWarning[] {
  return heads.flatMap((head, index): ImportWarning[] => {
    if (columns[index] !== null || rows.every(({ cells }) => (cells[index] ?? '').trim() === '')) return [];
    return [
      { code: 'column-unknown', message: `Colonne inconnue, non reprise\u202F: «\u202F${head}\u202F».`, line: 1 },
    ];
  });
}

function toRow(text: string, row: TableRow): Row {
  return { text, number: row.firstLine, gap: 1, pageBreak: false, page: 1 };
}
