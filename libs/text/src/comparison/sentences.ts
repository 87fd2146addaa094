import type { Budget } from './budget';
import type { SentenceChange } from './compared';
import type { Line } from './lines';
import { pairUp } from './pairing';
import type { Range } from './stretches';

/** A full stop that ends no sentence: « M. », « art. », « J. ». */
const abbreviation =
  /(?:^|[\s(«'’])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste|art|cf|Cf|ex|env|etc|fig|n|no|p|pp|réf|tél|vol|\p{Lu})\.$/u;
/** What belongs to the sentence before: « ! » dit-il. ». */
const belated = /^[»)\]”…]/;
let segmenter: Intl.Segmenter | undefined;

/** Where the sentences of a line stand, without the spaces around them. */
export function sentenceRanges(text: string): Range[] {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'sentence' });
  const ranges: Range[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = ranges.at(-1);
    // Enough of the last sentence to see the abbreviation that ends it.
    const tail = last && text.slice(Math.max(last.start, last.end - 12), last.end).trimEnd();
    if (last && tail !== undefined && (belated.test(segment) || abbreviation.test(tail))) {
      last.end = index + segment.length;
    } else ranges.push({ start: index, end: index + segment.length });
  }
  return ranges.map((range) => trimmed(text, range)).filter(({ start, end }) => end > start);
}

/** A sentence as it is seen, and as it is. */
interface Sentence {
  form: string;
  text: string;
}

/**
 * The sentences that do not look the same, in reading order: those that stayed, wherever their line broke, are not told.
 * A text of one sentence, like a title, becomes the other even without a word in common.
 */
export function compareSentences(before: readonly Line[], after: readonly Line[], budget: Budget): SentenceChange[] {
  const [old, young] = [before.flatMap(sentencesOf), after.flatMap(sentencesOf)];
  const pairs =
    old.length === 1 && young.length === 1
      ? [[0, 0] as const]
      : pairUp(
          old.map(({ form }) => form),
          young.map(({ form }) => form),
          budget,
        );
  return pairs
    .map(([one, other]) => [at(old, one), at(young, other)])
    .filter(([one, other]) => one?.form !== other?.form)
    .map(([one, other]) => ({ before: one?.text ?? null, after: other?.text ?? null }));
}

function sentencesOf({ seen }: Line): Sentence[] {
  return sentenceRanges(seen.form).map((range) => ({
    form: seen.form.slice(range.start, range.end),
    text: seen.slice(range).trim(),
  }));
}

function at(sentences: readonly Sentence[], index: number | null): Sentence | undefined {
  return index === null ? undefined : sentences[index];
}

function trimmed(text: string, { start, end }: Range): Range {
  const sentence = text.slice(start, end);
  const from = start + sentence.length - sentence.trimStart().length;
  return { start: from, end: Math.max(from, start + sentence.trimEnd().length) };
}
