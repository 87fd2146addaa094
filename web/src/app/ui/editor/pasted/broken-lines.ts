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
    const link = linkBetween(before, line.trimStart(), { isProse });
    if (link === null) joined.push(line);
    else joined[joined.length - 1] = before.slice(0, before.length - link.drops) + link.with + line.trimStart();
  }
  return joined;
}

/** As {@link joinBrokenLines}, for lines of a page that stand in one paragraph. */
export function joinBrokenParagraphs(lines: readonly PastedLine[]): PastedLine[] {
  const prose = proseOf(lines);
  const joined: PastedLine[] = [];
  let before = '';
  lines.forEach((line, index) => {
    const text = textOf(line);
    const last = joined.at(-1);
    const link =
      line.isBroken && last ? linkBetween(ended(before), text.trimStart(), { isProse: prose[index] ?? false }) : null;
    if (last && link !== null) append(last.content, line.content, link);
    else joined.push({ ...line, content: line.content.map((inline) => ({ ...inline })) });
    // A line's end is all that is looked at; what stands before it need not be read again.
    before = text;
  });
  return joined;
}

/** What stands between two lines that are one, in place of so many signs that the first ends with. */
interface Link {
  drops: number;
  with: string;
}

function linkBetween(before: string, next: string, { isProse }: { isProse: boolean }): Link | null {
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

/** Of each line, whether there is a sentence in the paragraph in which it stands. */
function proseOf(lines: readonly PastedLine[]): boolean[] {
  const prose: boolean[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (lines[end]?.isBroken) end += 1;
    const isProse = lines.slice(start, end).some((line) => isSentence(textOf(line)));
    for (; start < end; start += 1) prose.push(isProse);
  }
  return prose;
}

/** Puts a line behind another, whose last signs give way to what links them. */
function append(content: Inline[], next: readonly Inline[], link: Link): void {
  let last = content.at(-1);
  while (last?.text.trimEnd() === '') {
    content.pop();
    last = content.at(-1);
  }
  if (last) {
    const text = ended(last.text);
    last.text = text.slice(0, text.length - link.drops) + link.with;
  }
  next.forEach((inline, index) => content.push(index === 0 ? { ...inline, text: inline.text.trimStart() } : inline));
}
