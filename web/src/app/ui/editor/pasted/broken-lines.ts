import { isCut, noVocabulary, rejoin } from '@recueil/text';

/** Words after which a sentence goes on, whatever the next line begins with. */
const goesOn =
  /(?:^|[\s’'(])(?:l[ae]s?|une?|d[ue]|des|d’|l’|et|ou|où|à|aux?|en|dans|par|pour|sur|avec|chez|sans|vers|entre|que|qui|dont|est|sont|a|ont|se|ne|ce|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|M\.|Mme)$/iu;

/** Paragraphs of one line that end with a sentence are prose; names below each other are not. */
const hasSentences = /[.!?…](?:[\s»")]|$)/u;

/**
 * The lines of a PDF page or of a mail, which end where the page did, as their paragraphs: a line goes on with the next
 * when it ends in the midst of a word or of a sentence. Lines of lists, and texts without a sentence, stay as they are.
 */
export function joinBrokenLines(lines: readonly string[]): string[] {
  const isProse = lines.some((line) => hasSentences.test(line));
  const joined: string[] = [];
  for (const line of lines.map((one) => one.replace(/\u00AD(?=\s*$)/u, '-').trimEnd())) {
    const before = joined.at(-1) ?? '';
    const next = line.trimStart();
    if (isCut(before, next)) joined[joined.length - 1] = rejoin(before, next, noVocabulary).text;
    else if (isProse && isOneSentence(before, next)) joined[joined.length - 1] = `${before} ${next}`;
    else joined.push(line);
  }
  return joined;
}

function isOneSentence(before: string, next: string): boolean {
  if (before === '' || next === '' || /[.:;!?…]$/u.test(before)) return false;
  return /^(?:\p{Ll}|[(«])/u.test(next) || (goesOn.test(before) && /^[\p{L}\p{N}]/u.test(next));
}
