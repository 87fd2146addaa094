import { ImportError } from '../import-error';
import type { ImportedCollection, ImportedSheet, ImportWarning } from '../imported-sheet';
import { checkSheet } from '../plain/check-sheet';
import { quoting } from '../plain/dropped-text';
import type { Row } from '../source/rows';
import { fold } from '../words/fold';
import type { Column } from './columns';
import { parseRows, type TableRow } from './parse-table';
import { readRowContacts, type ContactCell } from './row-contacts';
import { findTableHead, isDeclaration, type TableHead } from './table-head';

/** A cell that holds something, with what its column means. */
interface Cell {
  column: Column | null;
  /** The name of its column as the document writes it. */
  name: string;
  text: string;
}

/** Reads a table of sheets, one a row. Cells are text, whatever they look like to a spreadsheet. */
export function readCsv(text: string): ImportedCollection {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\f', ' ');
  const { head, nearest } = findTableHead(lines);
  if (!head) throw headMissing(nearest);
  const rows = parseRows(lines, head.delimiter).filter(({ firstLine }) => firstLine > head.row.lastLine);
  if (rows.length === 0)
    throw new ImportError(
      'no-sheet',
      'Ce tableau nomme ses colonnes, mais aucune ligne ne les suit\u202F: ajoutez une ligne par fiche.',
    );
  const columns = settledColumns(head, rows);
  const sheets = rows.map((row) => buildSheet(head, columns, row));
  return { sheets, warnings: [...aboveWarnings(head), ...columnWarnings(head, columns)] };
}

function headMissing(nearest: TableHead | null): ImportError {
  const read = nearest
    ? ` Colonnes lues\u202F: ${nearest.names.filter(Boolean).slice(0, 12).join(', ').slice(0, 300)}.`
    : '';
  const message = `Aucune fiche n’a été reconnue\u202F: la première ligne du tableau doit nommer une colonne «\u202Ftitre\u202F» et au moins une rubrique (origine, résultats, principes, conseils, ce qui n’a pas marché)\u202F; peuvent s’y ajouter organisation, thème, sous-thème, accroche, contact, courriel, téléphone, site.${read}`;
  return new ImportError('csv-header', message);
}

/**
 * What the columns mean, once their cells are known: "Résultats attendus" filled with yes and no is no text, and of two
 * columns for one field the second is read by nobody.
 */
function settledColumns({ columns }: TableHead, rows: readonly TableRow[]): (Column | null)[] {
  const taken = new Set<string>();
  return columns.map((column, index) => {
    if (column?.kind === 'section' && column.expected && isYesOrNo(rows, index))
      return { kind: 'resultsKind', expected: column.expected };
    if (column?.kind !== 'field' && column?.kind !== 'contact') return column;
    const meaning = JSON.stringify(column);
    if (taken.has(meaning) && meaning.includes('"contacts"')) return column;
    if (taken.has(meaning) || (column.kind === 'field' && column.field === 'page')) return null;
    taken.add(meaning);
    return column;
  });
}

const yes = /^(?:oui|o|vrai|x|1|yes|y|true)$/;
const no = /^(?:non|n|faux|0|no|false|-)$/;

function isYesOrNo(rows: readonly TableRow[], index: number): boolean {
  const cells = rows.map(({ cells: own }) => fold(own[index] ?? '')).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => yes.test(cell) || no.test(cell));
}

function buildSheet(head: TableHead, columns: readonly (Column | null)[], row: TableRow): ImportedSheet {
  const cells = row.cells.slice(0, head.names.length).flatMap((value, index): Cell[] => {
    const text = cellText(value);
    return text === null ? [] : [{ column: columns[index] ?? null, name: head.names[index] ?? '', text }];
  });
  const field = (name: string): string | null => {
    const cell = cells.find(({ column }) => column?.kind === 'field' && column.field === name);
    return cell?.text.replace(/\s+/g, ' ') ?? null;
  };
  const sheet: ImportedSheet = {
    title: field('title'),
    organisation: field('organisation'),
    theme: field('theme'),
    subtheme: field('subtheme'),
    pitch: field('pitch'),
    resultsKind: 'obtained',
    sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
    contacts: [],
    provenance: { page: null, firstLine: row.firstLine, lastLine: row.lastLine },
    warnings: shapeWarnings(head, row),
  };
  for (const cell of cells) takeCell(sheet, cell);
  const contacts = readRowContacts(cells.filter(isContactCell), row.firstLine);
  sheet.contacts = contacts.contacts;
  sheet.warnings.push(...contacts.warnings, ...checkSheet(sheet, null, { hasContents: false }));
  return sheet;
}

function isContactCell(cell: Cell): cell is Cell & ContactCell {
  return cell.column?.kind === 'contact';
}

/** A cell without the apostrophe by which spreadsheets keep a formula from being one; null without a word. */
function cellText(cell: string): string | null {
  const text = cell
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
    .replace(/^'(?=[=+@-])/, '');
  return text === '' ? null : text;
}

function takeCell(sheet: ImportedSheet, { column, name, text }: Cell): void {
  const { sections, warnings, provenance } = sheet;
  if (column === null) warnings.push(unreadCell(name, text, provenance.firstLine));
  else if (column.kind === 'resultsKind') {
    const kind = kindNamed(text, column);
    if (kind) sheet.resultsKind = kind;
    else warnings.push(unreadCell(name, text, provenance.firstLine));
  } else if (column.kind === 'section') {
    const before = sections[column.key];
    if (before === null) {
      sections[column.key] = text;
      if (column.key === 'results' && column.expected) sheet.resultsKind = 'expected';
      return;
    }
    sections[column.key] = `${before}\n\n${name}\n${text}`;
    const message = `Deux colonnes pour une même rubrique\u202F: le texte de «\u202F${name}\u202F» a été ajouté à la suite.`;
    warnings.push({ code: 'section-repeated', message, line: provenance.firstLine });
  }
}

/** "attendus", "expected", or a yes to the question that the column asks. */
function kindNamed(text: string, { expected }: { expected: boolean }): ImportedSheet['resultsKind'] | null {
  const answer = fold(text);
  if (/^(?:resultats? )?(?:attendus?|escomptes?|esperes?|vises?|prevus?|expected)$/.test(answer)) return 'expected';
  if (/^(?:resultats? )?(?:obtenus?|constates?|observes?|obtained|actual)$/.test(answer)) return 'obtained';
  if (!yes.test(answer) && !no.test(answer)) return null;
  return yes.test(answer) === expected ? 'expected' : 'obtained';
}

function unreadCell(name: string, text: string, line: number): ImportWarning {
  const column = name === '' ? 'sans nom' : `«\u202F${name}\u202F»`;
  const lines = text.split('\n').map((one) => one.trim());
  const shown = lines.filter((one) => one !== '').join(' / ');
  return quoting('cells-unread', `Cellule de la colonne ${column}, non reprise`, [toRow(shown, line)]);
}

/** What is wrong with a row's shape: cells without a column, cells that lack, quotation marks that do not pair. */
function shapeWarnings({ names }: TableHead, { cells, firstLine, lastLine, uneven }: TableRow): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const beyond = cells.slice(names.length).flatMap((cell) => cellText(cell) ?? []);
  if (beyond.length > 0) {
    warnings.push(
      quoting(
        'cells-unread',
        'Cellules au-delà de la dernière colonne, non reprises',
        beyond.map((text) => toRow(text, firstLine)),
      ),
    );
  }
  if (cells.length < names.length) {
    const message = `Cette ligne a ${String(cells.length)} cellules au lieu de ${String(names.length)}\u202F: celles qui manquent sont laissées vides.`;
    warnings.push({ code: 'cells-missing', message, line: firstLine });
  }
  if (uneven) {
    const place =
      lastLine > firstLine ? ` Elle va de la ligne ${String(firstLine)} à la ligne ${String(lastLine)}.` : '';
    const message = `Les guillemets de cette ligne ne vont pas par paires\u202F: vérifiez où ses cellules commencent et finissent.${place}`;
    warnings.push({ code: 'quotes-uneven', message, line: firstLine });
  }
  return warnings;
}

function aboveWarnings({ above }: TableHead): ImportWarning[] {
  const rows = above
    .filter((row) => !isDeclaration(row))
    .flatMap(({ cells, firstLine }) =>
      cells.flatMap((cell) => cellText(cell) ?? []).map((text) => toRow(text, firstLine)),
    );
  return rows.length > 0 ? [quoting('front-text', 'Texte au-dessus du tableau, non repris', rows)] : [];
}

function columnWarnings({ names, row }: TableHead, columns: readonly (Column | null)[]): ImportWarning[] {
  return columns.flatMap((column, index): ImportWarning[] => {
    const name = names[index] ?? '';
    if (column !== null || name === '') return [];
    const message = `Colonne non reprise\u202F: «\u202F${name}\u202F». Ses cellules sont citées fiche par fiche.`;
    return [{ code: 'column-unknown', message, line: row.firstLine }];
  });
}

function toRow(text: string, number: number): Row {
  return { text, number, gap: 1, pageBreak: false, page: 1 };
}
