/** A word with the apostrophe that ends it, a space, or a sign. */
export interface Token {
  text: string;
  isWord: boolean;
}

let segmenter: Intl.Segmenter | undefined;

/** What a line is made of: put together, it is the line. */
export function tokensOf(text: string): Token[] {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'word' });
  const tokens: Token[] = [];
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    if (!/['’]/.test(segment)) tokens.push({ text: segment, isWord: isWordLike });
    else {
      for (const part of segment.match(/[^'’]+['’]?|['’]/g) ?? [segment]) {
        tokens.push({ text: part, isWord: isWordLike && !/^['’]$/.test(part) });
      }
    }
  }
  return tokens;
}
