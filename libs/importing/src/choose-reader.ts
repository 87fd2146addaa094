import { knownColumns, findTableHead } from './csv/table-head';
import { withLeadingPage, withTrailingPage } from './contents/page-numbers';
import { recogniseHeading } from './headings/recognise-heading';
import { scanLines, type MarkdownLine } from './markdown/scan-lines';

export type DocumentKind = 'plain' | 'markdown' | 'csv';

/** What a document is, by its content first; the extension of its name settles only what the content leaves open. */
export function documentKind(text: string, name: string): DocumentKind {
  const extension = /\.([a-z]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const tabular = ['csv', 'tsv', 'tab'].includes(extension);
  const { head } = findTableHead(text.replace(/\r\n?/g, '\n'));
  if (head && (tabular || (head.above.length === 0 && knownColumns(head) >= 3))) return 'csv';
  if (isMarkdown(text, { named: ['md', 'markdown', 'mdown'].includes(extension) })) return 'markdown';
  return tabular && !hasHeadings(text) ? 'csv' : 'plain';
}

/**
 * Markdown has its sections as headings under a title. Text with stray signs of Markdown, or with a printed table of
 * contents, is read as plain text: only that reader knows what the contents say.
 */
function isMarkdown(text: string, { named }: { named: boolean }): boolean {
  if (!/^ {0,3}#{1,6}[^#]|^ {0,3}(?:={2,}|-{3,})\s*$/m.test(text)) return false;
  const { lines } = scanLines(text);
  const marked = lines.filter((line) => line.kind === 'heading');
  if (named) return marked.length > 0 || /^\s{0,9}---[ \t]*[\r\n]/.test(text);
  const sections = marked.filter(isSection).length;
  const bare = lines.filter((line) => line.kind === 'text' && isSection(line)).length;
  return sections > 0 && sections >= bare && sections < marked.length && !hasPrintedContents(lines);
}

function isSection({ text }: MarkdownLine): boolean {
  const heading = recogniseHeading(text);
  return heading !== null && heading.key !== 'contacts' && heading.spelling !== 'misspelt';
}

function hasPrintedContents(lines: readonly MarkdownLine[]): boolean {
  const first = lines.findIndex(isSection);
  const numbered = lines
    .slice(0, first)
    .filter(({ text }) => text.length < 300 && (withTrailingPage(text) ?? withLeadingPage(text)) !== null);
  return numbered.length >= 3;
}

/** Whether lines of a text are headings of sections, whatever its name says it is. */
function hasHeadings(text: string): boolean {
  let found = 0;
  for (const line of text.split(/\r\n|\r|\n/))
    if (line.length < 100 && recogniseHeading(line)?.spelling === 'house') found += 1;
  return found >= 2;
}
