import type { Budget } from './budget';
import { sentenceRanges } from './sentences';
import { stretchesBetween, type Range, type Stretch } from './stretches';
import { tokensOf, type Token } from './words-in-line';

/** Signs of two lines that stayed, or that gave way to others, with how many words they make on each side. */
export interface Run extends Stretch {
  removedWords: number;
  addedWords: number;
}

/** A line in more pieces than this is not read, it is deciphered. */
const mostRuns = 600;

/** What changed from one line to the other, word by word; sentence by sentence, or all in one, when that costs too much. */
export function runsBetween(before: string, after: string, budget: Budget): Run[] {
  if (before === after) return before === '' ? [] : [whole(true, before, after, [], [])];
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const words = runsOf(old, young, budget.share(0.5));
  if (words !== null && words.length <= mostRuns) return joined(words, before, after);
  const sentences = runsOf(sentencesOf(before, old), sentencesOf(after, young), budget.share(0.5));
  if (sentences !== null && sentences.length <= mostRuns) return sentences;
  return [whole(false, before, after, old, young)];
}

function whole(stays: boolean, before: string, after: string, old: readonly Token[], young: readonly Token[]): Run {
  return {
    stays,
    before: { start: 0, end: before.length },
    after: { start: 0, end: after.length },
    removedWords: wordsIn(old),
    addedWords: wordsIn(young),
  };
}

/** Words put together, and how many they are. */
interface Sentence extends Token {
  words: number;
}

/** The sentences of a line, each with what stands before the next one; `tokens` are those of the line. */
function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const starts = sentenceRanges(text).map(({ start }) => start);
  const sentences: Sentence[] = [];
  let at = 0;
  for (const token of tokens) {
    const last = sentences.at(-1);
    if (last === undefined || (starts[sentences.length] ?? text.length) <= at) {
      sentences.push({ text: token.text, isWord: true, words: Number(token.isWord) });
    } else {
      last.text += token.text;
      last.words += Number(token.isWord);
    }
    at += token.text.length;
  }
  return sentences;
}

function wordsIn(tokens: readonly (Token & { words?: number })[]): number {
  return tokens.reduce((sum, { isWord, words }) => sum + (words ?? (isWord ? 1 : 0)), 0);
}

function runsOf(before: readonly Token[], after: readonly Token[], budget: Budget): Run[] | null {
  const [one, other] = [before, after].map((tokens) => tokens.map(({ text }) => text));
  const stretches = stretchesBetween(one ?? [], other ?? [], budget);
  if (stretches === null) return null;
  const [ends, otherEnds] = [endsOf(before), endsOf(after)];
  return stretches.map(({ stays, before: removed, after: added }) => ({
    stays,
    before: { start: ends[removed.start] ?? 0, end: ends[removed.end] ?? 0 },
    after: { start: otherEnds[added.start] ?? 0, end: otherEnds[added.end] ?? 0 },
    removedWords: wordsIn(before.slice(removed.start, removed.end)),
    addedWords: wordsIn(after.slice(added.start, added.end)),
  }));
}

/** Where each token begins, and where the last one ends. */
function endsOf(tokens: readonly Token[]): number[] {
  const ends = [0];
  for (const { text } of tokens) ends.push((ends.at(-1) ?? 0) + text.length);
  return ends;
}

/** Joins changes that nothing worth reading stands between: three words replaced in a row are one change. */
function joined(runs: readonly Run[], before: string, after: string): Run[] {
  const result: Run[] = [];
  runs.forEach((run, index) => {
    const last = result.at(-1);
    const next = runs[index + 1];
    if (last && !last.stays && (!run.stays || (next && isNegligible(run, last, next, before)))) take(last, run);
    else {
      const isBetween = !run.stays && last?.stays && result.length > 1;
      result.push({ ...run, before: { ...run.before }, after: { ...run.after } });
      if (isBetween) slide(result, before, after);
    }
  });
  return result;
}

function take(run: Run, next: Run): void {
  run.before.end = next.before.end;
  run.after.end = next.after.end;
  run.removedWords += next.removedWords;
  run.addedWords += next.addedWords;
}

/** « a, b, c » without « , b, » : the space that stayed between both commas may as well stand after the second. */
function slide(runs: Run[], before: string, after: string): void {
  const [first, between, second] = runs.slice(-3);
  if (!first || !between || !second || first.stays || between.removedWords > 0) return;
  for (const [side, other, text] of [
    ['before', 'after', before],
    ['after', 'before', after],
  ] as const) {
    const space = textOf(between[side], text);
    if (!isEmpty(first[other]) || !isEmpty(second[other]) || !textOf(second[side], text).endsWith(space)) continue;
    const length = space.length;
    first[side].end = second[side].end - length;
    between[side] = { start: second[side].end - length, end: second[side].end };
    first.removedWords += second.removedWords;
    first.addedWords += second.addedWords;
    runs.pop();
    return;
  }
}

function textOf({ start, end }: Range, text: string): string {
  return text.slice(start, end);
}

function isEmpty({ start, end }: Range): boolean {
  return start === end;
}

function isNegligible(run: Run, last: Run, next: Run, before: string): boolean {
  const { removedWords: words } = run;
  const replaces = last.removedWords + next.removedWords > 0 && last.addedWords + next.addedWords > 0;
  if (words === 0) return replaces;
  const isShort = words === 1 && textOf(run.before, before).trim().length <= 3;
  return isShort && [last, next].every((one) => one.removedWords + one.addedWords >= 4);
}
