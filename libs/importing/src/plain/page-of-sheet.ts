import type { Layout } from './layout';
import type { SheetSpan } from './sheet-spans';

/** The page of a sheet that the contents do not give: the number printed on its page, else the page counted by form feeds. */
export function pageOfSheet({ rows, printed }: Layout, span: SheetSpan): number | null {
  const first = rows[span.start];
  const last = rows[span.end - 1];
  if (!first || !last) return null;
  const paged = (rows.at(-1)?.page ?? 1) > 1;
  if (paged) return printed.find(({ sheetOfPaper }) => sheetOfPaper === first.page)?.page ?? first.page;
  const next = rows[span.end]?.number ?? Infinity;
  return printed.find(({ line }) => line >= first.number && line < next)?.page ?? null;
}
