import { recogniseHeading } from '@recueil/importing';

const mailHeader =
  /^[\s>*]{0,9}(?:de|à|a|cc|cci|objet|date|envoyé|envoyé le|from|to|sent|subject|pièces? jointes?)\s?:\s/iu;
const greeting =
  /^[\s>]{0,9}(?:bonjour|bonsoir|salut|cher|chère|chers|chères|madame|mesdames|monsieur|messieurs)(?![\p{L}-])/iu;

/**
 * The text from where its sheet may begin: below the headers of a mail, a greeting and the sentences that follow it.
 * Left as it is when it does not open as a mail.
 */
export function withoutMailOpening(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  let start = skipBlank(lines, 0);
  const headers = start;
  while (mailHeader.test(lines[start] ?? '')) start = skipBlank(lines, start + 1);
  const greeted = greeting.test(lines[start] ?? '');
  if (start === headers && !greeted) return text;
  if (greeted) start = belowSentences(lines, endOfParagraph(lines, start));
  return lines.slice(start).join('\n');
}

/** Paragraphs that end as sentences do still speak to whoever receives the mail; a title or a heading does not. */
function belowSentences(lines: readonly string[], from: number): number {
  let start = skipBlank(lines, from);
  while (start < lines.length) {
    const end = endOfParagraph(lines, start);
    const last = lines[end - 1]?.trim() ?? '';
    if (!/[.:!?…,;)]$/.test(last) || lines.slice(start, end).some((line) => recogniseHeading(line) !== null)) break;
    start = skipBlank(lines, end);
  }
  return start;
}

function endOfParagraph(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && lines[end]?.trim() !== '') end += 1;
  return end;
}

function skipBlank(lines: readonly string[], from: number): number {
  let start = from;
  while (start < lines.length && lines[start]?.trim() === '') start += 1;
  return start;
}
