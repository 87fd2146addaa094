import { type Inline, heavyGlyph, isCut, noVocabulary, rejoin } from '@recueil/text';
import type { PastedLine } from './pasted-line';
import { beginsItem } from './typed-bullets';

/** Words after which a sentence goes on, whatever the next line begins with. */
const goesOn =
  /(?:^|[\s’'(])(?:l[ae]s?|une?|d[ue]|des|d’|l’|et|ou|où|à|aux?|en|dans|par|pour|sur|avec|chez|sans|vers|entre|que|qui|dont|est|sont|a|ont|se|ne|ce|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|M\.|Mme)$/iu;

/** Paragraphs of one line that end with a sentence are prose; names below each other are not. */
const hasSentences = /[.!?…](?:[\s»")]|$)/u;
const bulletAlone = new RegExp(`^${heavyGlyph}$`, 'u');

/**
 * The lines of a PDF page or of a mail, which end where the page did, as their paragraphs: a line goes on with the next
 * when it ends in the midst of a word or of a sentence. Lines of lists, and texts without a sentence, stay as they are.
 */
export function joinBrokenLines(lines: readonly string[]): string[] {
  const isProse = lines.some(isSentence);
  const joined: string[] = [];
  for (const line of lines.map(ended)) {
    const before = joined.at(-1) ?? '';
    const link = linkBetween(before, line.trimStart(), isProse);
    if (link === null) joined.push(line);
    else joined[joined.length - 1] = before.slice(0, before.length - link.drops) + link.with + line.trimStart();
  }
  return joined;
}

/** As {@link joinBrokenLines}, for lines of a page that stand in one paragraph. */
export function joinBrokenParagraphs(lines: readonly PastedLine[]): PastedLine[] {
  const joined: PastedLine[] = [];
  lines.forEach((line, index) => {
    const before = joined.at(-1);
    const isProse = paragraphAround(lines, index).some((one) => isSentence(textOf(one)));
    const link = line.isBroken && before ? linkBetween(ended(textOf(before)), textOf(line).trimStart(), isProse) : null;
    if (!before || link === null) joined.push(line);
    else joined[joined.length - 1] = { ...before, content: joinedContent(before.content, line.content, link) };
  });
  return joined;
}

/** What stands between two lines that are one, in place of so many signs that the first ends with. */
interface Link {
  drops: number;
  with: string;
}

function linkBetween(before: string, next: string, isProse: boolean): Link | null {
  if (bulletAlone.test(before.trim()) && next !== '' && !beginsItem(next)) return { drops: 0, with: ' ' };
  if (isCut(before, next)) {
    const { text } = rejoin(before, next, noVocabulary);
    return { drops: 1, with: text.slice(before.length - 1, text.length - next.length) };
  }
  return isProse && isOneSentence(before, next) ? { drops: 0, with: ' ' } : null;
}

function isOneSentence(before: string, next: string): boolean {
  if (before === '' || next === '' || /[.:;!?…]$/u.test(before) || beginsItem(next)) return false;
  return /^(?:\p{Ll}|[(«%€»)])/u.test(next) || (goesOn.test(before) && /^[\p{L}\p{N}]/u.test(next));
}

function isSentence(line: string): boolean {
  return hasSentences.test(line.replace(/^\s*\d{1,2}[.)]\s/, ''));
}

/** A soft hyphen is seen where the line ends. */
function ended(line: string): string {
  return line.replace(/\u00AD(?=\s*$)/u, '-').trimEnd();
}

function textOf({ content }: PastedLine): string {
  return content.map(({ text }) => text).join('');
}

/** The lines of the paragraph in which this one stands. */
function paragraphAround(lines: readonly PastedLine[], index: number): PastedLine[] {
  let [start, end] = [index, index + 1];
  while (lines[start]?.isBroken) start -= 1;
  while (lines[end]?.isBroken) end += 1;
  return lines.slice(Math.max(start, 0), end);
}

function joinedContent(before: readonly Inline[], next: readonly Inline[], link: Link): Inline[] {
  const kept = ended(before.map(({ text }) => text).join('')).length - link.drops;
  const content = cutTo(before, kept);
  const last = content.at(-1);
  if (last) content[content.length - 1] = { ...last, text: last.text + link.with };
  const [first, ...rest] = next;
  return first ? [...content, { ...first, text: first.text.trimStart() }, ...rest] : content;
}

function cutTo(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return inlines.flatMap((inline) => {
    const text = inline.text.slice(0, Math.max(0, left));
    left -= inline.text.length;
    return text === '' ? [] : [{ ...inline, text }];
  });
}
