import { ImportError } from '../import-error';
import type { ImportedCollection, ImportedSheet, ImportWarning } from '../imported-sheet';
import { quoting } from '../plain/dropped-text';
import type { Row } from '../source/rows';
import { buildSheet } from './build-sheet';
import { createFlattener } from './flatten';
import { takeFrontData, type FrontData } from './front-data';
import { readOutline, type Outline } from './outline';
import { scanLines, type MarkdownLine } from './scan-lines';
import { collectionTitle } from './theme-headings';

/**
 * Reads sheets written in Markdown, one or many: sections are told by their names, the heading just above them is the
 * sheet's title, headings above it its theme and sub-theme. Every word is in a sheet or in a warning.
 */
export function readMarkdown(text: string): ImportedCollection {
  const front = takeFrontData(text);
  const { lines, references, warnings } = scanLines(front.rest);
  const outline = readOutline(lines);
  if (outline.sheets.length === 0) {
    const message =
      'Aucune fiche n’a été reconnue\u202F: le document n’a aucun des intertitres attendus (Origine de la démarche, Résultats obtenus, Principes adoptés, Conseils de mise en œuvre).';
    throw new ImportError('no-sheet', message);
  }
  const flattener = createFlattener(references);
  const collection = collectionTitle(outline.sheets);
  const alone = outline.sheets.length === 1;
  const sheets = outline.sheets.map((sheet) => buildSheet(sheet, { flattener, front, collection, alone }));
  const stray = strayWarnings(outline, collection, sheets[0]?.provenance.firstLine ?? 1);
  return { sheets, warnings: [...warnings, ...frontWarnings(front, sheets), ...stray, ...flattener.warnings()] };
}

/** Entries of the document's data that no sheet takes. */
function frontWarnings({ fields, contacts, unread }: FrontData, sheets: readonly ImportedSheet[]): ImportWarning[] {
  const left = sheets.length > 1 ? [...contacts] : [];
  for (const field of ['title', 'organisation', 'theme', 'subtheme', 'pitch'] as const) {
    const entry = sheets.length > 1 ? fields.get(field) : undefined;
    if (entry && !sheets.some((sheet) => sheet[field] === entry.value)) left.push(toRow(entry.value, entry.line));
  }
  const rows = [...left, ...unread].map(({ text, number }) => toRow(text, number));
  return rows.length > 0 ? [quoting('front-text', 'Données d’en-tête non reprises', rows)] : [];
}

function toRow(text: string, number: number): Row {
  return { text, number, gap: 0, pageBreak: false, page: 1 };
}

function strayWarnings({ stray }: Outline, collection: MarkdownLine | null, firstLine: number): ImportWarning[] {
  const pieces = collection ? [[collection], ...stray] : stray;
  const before = pieces.filter(([line]) => line !== undefined && line.number < firstLine).flat();
  const after = pieces.filter(([line]) => line !== undefined && line.number >= firstLine);
  return [
    ...(before.length > 0 ? [quoting('front-text', 'Texte avant les fiches, non repris', before)] : []),
    ...after.map((piece) => quoting('fragment', 'Texte hors des fiches, non repris', piece)),
  ];
}
