import type { SentenceChange } from './compared';
import { pairUp } from './pairing';

/** A full stop that ends no sentence: « M. », « art. », « J. ». */
const abbreviation =
  /(?:^|[\s(«'’])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste|art|cf|Cf|ex|env|etc|fig|n|no|p|pp|réf|tél|vol|\p{Lu})\.$/u;
/** What belongs to the sentence before: « ! » dit-il. ». */
const belated = /^[»)\]”…]/;
let segmenter: Intl.Segmenter | undefined;

/** The sentences of a line, without the spaces around them. */
export function sentencesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'sentence' });
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && (belated.test(segment) || abbreviation.test(last.trimEnd()))) {
      sentences[sentences.length - 1] = last + segment;
    } else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/**
 * The sentences that are not the same, in reading order: those that stayed, wherever their line broke, are not told.
 * A text of one sentence, like a title, becomes the other even without a word in common.
 */
export function compareSentences(before: readonly string[], after: readonly string[]): SentenceChange[] {
  const [one, other] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined) {
    return one === other ? [] : [{ before: one, after: other }];
  }
  return pairUp(before, after)
    .map(([one, other]) => ({ before: at(before, one), after: at(after, other) }))
    .filter((change) => change.before !== change.after);
}

function at(sentences: readonly string[], index: number | null): string | null {
  return index === null ? null : (sentences[index] ?? null);
}
