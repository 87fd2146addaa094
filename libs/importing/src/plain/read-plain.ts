import { ImportError } from '../import-error';
import type { ImportedCollection, ImportWarning } from '../imported-sheet';
import { toRows, type Row } from '../source/rows';
import { isKnownTheme } from '../titles/locate-title';
import { buildSheet } from './build-sheet';
import { quoting } from './dropped-text';
import { readFrontMatter, type FrontMatter } from './front-matter';
import { layoutOf, type Layout } from './layout';
import { sheetSpans, type SheetSpan } from './sheet-spans';

/** Reads a collection in plain text: cover, table of contents, sheets told by their headings. */
export function readPlain(text: string): ImportedCollection {
  const layout = layoutOf(toRows(text));
  if (!layout.groups.some((group) => group.some(({ key }) => key !== 'contacts' && key !== 'setbacks'))) {
    const message =
      'Aucune fiche n’a été reconnue\u202F: le document n’a aucun des intertitres attendus (Origine de la démarche, Résultats obtenus, Principes adoptés, Conseils de mise en œuvre).';
    throw new ImportError('no-sheet', message);
  }
  const front = readFrontMatter(layout);
  const { spans, fragments } = sheetSpans(layout, front);
  const sheets = spans.map((span) => buildSheet(layout, front, span));
  const warnings = [
    ...layout.warnings,
    ...frontWarnings(layout, front, spans),
    ...fragments.map((span) => fragmentWarning(layout, span)),
  ];
  return { sheets, warnings };
}

function frontWarnings(layout: Layout, front: FrontMatter, spans: readonly SheetSpan[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (!front.found) {
    const message = 'Aucun sommaire n’a été reconnu\u202F: l’organisation et le thème des fiches n’y ont pas été lus.';
    warnings.push({ code: 'contents-missing', message, line: null });
  }
  for (const { title, line } of front.unanswered) {
    const message = `Fiche annoncée au sommaire, mais introuvable dans le document\u202F: «\u202F${title}\u202F».`;
    warnings.push({ code: 'contents-unmatched', message, line });
  }
  const left = unusedRows(layout, front, spans);
  if (left.length > 0) warnings.push(quoting('front-text', 'Texte hors des fiches, non repris', left));
  return warnings;
}

/** Rows outside the sheets that the contents do not take up: a cover, a preface, what follows the last sheet. */
function unusedRows({ rows, groups }: Layout, front: FrontMatter, spans: readonly SheetSpan[]): Row[] {
  const first = spans[0]?.start ?? groups[0]?.[0]?.start ?? rows.length;
  const unanswered = new Set(front.unanswered.map(({ line }) => line));
  const outside = rows.filter((_, index) => (index < first || index >= front.end) && !front.used.has(index));
  return outside.filter((row) => !isKnownTheme(row, front.themes) && !unanswered.has(row.number));
}

function fragmentWarning({ rows }: Layout, span: SheetSpan): ImportWarning {
  return quoting('fragment', 'Fragment qui n’est pas une fiche, non repris', rows.slice(span.start, span.end));
}
