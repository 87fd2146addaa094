import { recogniseHeading } from '../headings/recognise-heading';
import type { ImportWarning } from '../imported-sheet';
import { quoting } from '../plain/dropped-text';
import type { Row } from '../source/rows';

/** A line of Markdown that holds something, without the signs that only say what it is. */
export interface MarkdownLine extends Row {
  kind: 'text' | 'code' | 'heading' | 'table';
  /** The level of a heading; 0 for any other line. */
  level: number;
  quoted: boolean;
  /** Whether the line ends in a break that its writer asked for. */
  breaks: boolean;
}

export interface ScannedMarkdown {
  lines: MarkdownLine[];
  /** Addresses that links name by a reference, by folded name. */
  references: Map<string, LinkReference>;
  warnings: ImportWarning[];
}

export interface LinkReference {
  address: string;
  line: number;
  text: string;
}

const longestHeading = 1000;
const fence = /^ {0,3}(?:`{3,}|~{3,}(?!~))([^`]*)$/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^ {0,3}(={2,}|-{3,})$/;
const tableRule = /^[\s|:-]{1,400}$/;
const reference = /^ {0,3}\[([^\]^\n][^\]\n]{0,99})\]:\s{1,9}<?([^\s<>]{1,2000})>?((?:\s.{1,300})?)$/;

/** Sorts the lines of a Markdown document: headings (`#` or underlined), code, tables, quotations, text. */
export function scanLines(text: string): ScannedMarkdown {
  const { visible, warnings } = withoutComments(text);
  const scanned: ScannedMarkdown = { lines: [], references: new Map(), warnings };
  const raw = visible.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\f', ' '));
  const fences = raw.filter((line) => isFence(line)).length;
  let gap = 0;
  let open = false;
  let seen = 0;
  raw.forEach((line, index) => {
    if (isFence(line) && (open || seen + 1 < fences)) {
      open = !open;
      seen += 1;
      const named = fence.exec(line.trimEnd())?.[1]?.trim() ?? '';
      if (named !== '') scanned.lines.push(lineOf(named, index + 1, gap, { kind: 'code' }));
      gap = 1;
      return;
    }
    gap = takeLine(scanned, line, index + 1, gap, { code: open }) ? 0 : gap + 1;
  });
  return scanned;
}

function isFence(line: string): boolean {
  return line.length < 200 && fence.test(line.trimEnd());
}

/** Adds one line; false when it counts as a blank one. */
function takeLine(
  scanned: ScannedMarkdown,
  raw: string,
  number: number,
  gap: number,
  { code }: { code: boolean },
): boolean {
  const line = raw.trimEnd();
  if (code) {
    if (line !== '') scanned.lines.push(lineOf(line, number, gap, { kind: 'code' }));
    return line !== '';
  }
  const before = scanned.lines.at(-1);
  const rank = underline.exec(line)?.[1];
  if (before && rank && gap === 0 && isUnderlined(before, scanned.lines.at(-2), rank)) {
    Object.assign(before, { kind: 'heading', level: rank.startsWith('=') ? 1 : 2, text: headingText(before.text) });
    return true;
  }
  if (line.trim() === '' || (line.length < 400 && rule.test(line))) return false;
  if (takesReference(scanned, line, number)) return false;
  const heading = headingOf(line);
  if (heading) scanned.lines.push(lineOf(heading.text, number, gap, { kind: 'heading', level: heading.level }));
  else return takeText(scanned, raw, number, gap);
  return true;
}

function takeText(scanned: ScannedMarkdown, raw: string, number: number, gap: number): boolean {
  const quote = /^ {0,3}(?:> ?){1,20}/.exec(raw)?.[0] ?? '';
  const line = raw.slice(quote.length);
  const text = line.trimEnd();
  if (text.trim() === '') return false;
  const isTable = /^\s{0,3}\|/.test(text) || scanned.lines.at(-1)?.kind === 'table';
  const table = isTable && text.includes('|') && gap === 0 && tableRule.test(text);
  if (table && text.includes('-')) return true;
  const breaks = line.endsWith('  ') || (text.endsWith('\\') && !text.endsWith('\\\\'));
  const shown = breaks ? text.replace(/\\$/, '').trimEnd() : text;
  const kind = /^\s{0,3}\|/.test(text) && text.length < 20_000 ? 'table' : 'text';
  scanned.lines.push(
    lineOf(kind === 'table' ? cellsOf(shown) : shown, number, gap, { kind, quoted: quote !== '', breaks }),
  );
  return true;
}

function lineOf(text: string, number: number, gap: number, own: Partial<MarkdownLine>): MarkdownLine {
  return { text, number, gap, pageBreak: false, page: 1, kind: 'text', level: 0, quoted: false, breaks: false, ...own };
}

/** "| a | b |" as "a | b". */
function cellsOf(text: string): string {
  const cells = text.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ');
}

function headingOf(line: string): { level: number; text: string } | null {
  if (line.length > longestHeading) return null;
  const [, marks = '', space = '', text = ''] = /^ {0,3}(#{1,6})([ \t]*)(?![ \t])(.*)$/.exec(line) ?? [];
  const named = headingText(text);
  if (marks === '' || text.startsWith('#') || !/[\p{L}\p{N}]/u.test(named)) return null;
  return space !== '' || recogniseHeading(named) !== null ? { level: marks.length, text: named } : null;
}

function headingText(text: string): string {
  return text
    .trim()
    .replace(/\s?#{1,20}$/, '')
    .replace(/\s?\{[#.][^{}]{0,200}\}$/, '')
    .trim();
}

/** A line with dashes under it is a heading when it stands alone and does not read as a sentence. */
function isUnderlined(line: MarkdownLine, before: MarkdownLine | undefined, marks: string): boolean {
  const alone = line.gap > 0 || before === undefined || before.kind === 'heading';
  if (!alone || line.kind !== 'text' || line.quoted || line.text.length > 200) return false;
  if (/^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(line.text)) return false;
  return marks.startsWith('=') || !/[.,;]$/.test(line.text);
}

function takesReference({ references }: ScannedMarkdown, line: string, number: number): boolean {
  const [, name = '', address = '', title = ''] = line.length < 2500 ? (reference.exec(line) ?? []) : [];
  if (name === '' || references.has(name.toLowerCase())) return false;
  const words = title.trim().replace(/^["'(]|["')]$/g, '');
  references.set(name.toLowerCase(), {
    address: words === '' ? address : `${address}, ${words}`,
    line: number,
    text: line.trim(),
  });
  return true;
}

/** Comments are not shown by any reader of Markdown: they are reported. Their lines stay, blank. */
function withoutComments(text: string): { visible: string; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const pieces: string[] = [];
  let from = 0;
  let line = 1;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    const [shown, comment] = [text.slice(from, start), text.slice(start, end + 3)];
    line += breaksIn(shown);
    const words = comment.slice(4, -3).trim();
    if (/[\p{L}\p{N}]/u.test(words))
      warnings.push(quoting('text-outside-sections', 'Commentaire masqué, non repris', [lineOf(words, line, 0, {})]));
    pieces.push(shown, '\n'.repeat(breaksIn(comment)));
    line += breaksIn(comment);
    from = end + 3;
  }
  return { visible: pieces.join('') + text.slice(from), warnings };
}

function breaksIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
