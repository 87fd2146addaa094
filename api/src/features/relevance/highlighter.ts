import { highlightFields, type HighlightPiece, type Highlights } from '@recueil/contracts';
import { beginningsPattern } from './beginnings';
import { keyOf, keyOfWord, phraseStem, type Expression } from './lexicon';
import type { QueryTerm } from './query-plan';
import type { ShownLine, ShownText, ShownTexts } from './shown-text';
import { stopWords } from './stop-words';
import { innerWordAt, wordAt, wordsFrom, type Word } from './words';

/** Where a text says what was searched. */
interface Match {
  start: number;
  end: number;
  term: number;
}

/** Characters of an extract, and how many of them come before what was found. */
const extractLength = 200;
const lead = 60;

/**
 * Shows what was searched where a sheet says it, whichever engine found it: a word in any form, an acronym or what it
 * stands for, a synonym. Works on the words themselves, not on marks in the text: no text can forge a highlight.
 */
export class Highlighter {
  private readonly alone = new Map<string, number>();
  private readonly prefixes: { prefix: string; term: number }[] = [];
  private readonly together = new Map<string, { stems: string[]; term: number }[]>();
  /** Finds the words that may be meant; the others, nearly all, are not looked at. */
  private readonly beginnings: RegExp;

  constructor(terms: readonly QueryTerm[]) {
    const firstWords = new Set<string>();
    for (const [term, { direct, related, apart, prefix }] of terms.entries()) {
      if (prefix !== null) this.prefixes.push({ prefix, term });
      for (const words of [...(apart ? direct.flatMap(contentWords) : direct), ...related]) {
        firstWords.add(words[0] ?? '');
        this.add(words, term);
      }
    }
    this.beginnings = beginningsPattern([...firstWords, ...this.prefixes.map(({ prefix }) => prefix)]);
  }

  private add(words: Expression, term: number): void {
    if (words.length === 1) {
      if (!this.alone.has(keyOf(words))) this.alone.set(keyOf(words), term);
      return;
    }
    const stems = words.map(phraseStem);
    const first = stems[0] ?? '';
    const known = [...(this.together.get(first) ?? []), { stems, term }];
    this.together.set(
      first,
      known.sort((one, other) => other.stems.length - one.stems.length),
    );
  }

  /** Title, organisation and pitch whole, and an extract of each section; only those that say something searched. */
  highlights(texts: ShownTexts): Highlights {
    const found = highlightFields.map((field) => {
      const whole = field === 'title' || field === 'organisation' || field === 'pitch';
      return [field, whole ? this.whole(texts[field]) : this.extract(texts[field])] as const;
    });
    return Object.fromEntries(found.filter(([, pieces]) => pieces.length > 0));
  }

  private whole({ text, lines: [line] }: ShownText): HighlightPiece[] {
    const matches = line ? this.matches(line) : [];
    return matches.length === 0 ? [] : pieces(text, 0, text.length, matches);
  }

  /** Of the line that says most of what was searched, as much as fits. */
  private extract(shown: ShownText): HighlightPiece[] {
    let best: { line: ShownLine; matches: Match[]; variety: number } | null = null;
    for (const line of shown.lines) {
      const matches = this.matches(line);
      const variety = new Set(matches.map(({ term }) => term)).size;
      if (variety > (best?.variety ?? 0)) best = { line, matches, variety };
    }
    return best ? withoutBullet(best.line.text, best.matches) : [];
  }

  /** Where the line says what was searched. */
  private matches({ form, shadow, startOf, endOf }: ShownLine): Match[] {
    const matches: Match[] = [];
    const { beginnings } = this;
    beginnings.lastIndex = 0;
    for (let found = beginnings.exec(shadow); found; found = beginnings.exec(shadow)) {
      const match = this.matchAt(form, wordAt(form, found.index)) ?? this.innerMatchAt(form, found.index);
      if (match) matches.push({ ...match, start: startOf(match.start), end: endOf(match.end) });
      beginnings.lastIndex = match?.end ?? found.index + 1;
    }
    return matches;
  }

  private innerMatchAt(form: string, place: number): Match | null {
    const inner = innerWordAt(form, place);
    return inner && this.matchAt(form, inner);
  }

  private matchAt(form: string, first: Word): Match | null {
    for (const { stems, term } of this.together.get(phraseStem(first.word)) ?? []) {
      const words = wordsFrom(form, first, stems.length);
      const last = words.at(-1);
      if (last && stems.every((part, index) => phraseStem(words[index]?.word ?? '') === part)) {
        return { start: first.start, end: last.end, term };
      }
    }
    const term =
      this.alone.get(keyOfWord(first.word)) ?? this.prefixes.find(({ prefix }) => first.word.startsWith(prefix))?.term;
    return term === undefined ? null : { start: first.start, end: first.end, term };
  }
}

function contentWords(words: Expression): Expression[] {
  return words.filter((word) => !stopWords.has(word)).map((word) => [word]);
}

/** The line from its first word on, and its matches there. */
function withoutBullet(text: string, matches: Match[]): HighlightPiece[] {
  const { length } = /^ *(?:- |\d+\. )?/.exec(text)?.[0] ?? '';
  return cut(
    text.slice(length),
    matches
      .map(({ start, end, term }) => ({ start: start - length, end: end - length, term }))
      .filter(({ start }) => start >= 0),
  );
}

/** The stretch of a line that holds most different terms, between whole words. */
function cut(line: string, matches: Match[]): HighlightPiece[] {
  if (line.length <= extractLength * 1.2) return pieces(line, 0, line.length, matches);
  const within = (from: Match): Match[] =>
    matches.filter(({ start, end }) => start >= from.start && end <= from.start + extractLength - lead);
  const variety = (from: Match): number => new Set(within(from).map(({ term }) => term)).size;
  const [first = { start: 0, end: 0, term: 0 }] = [...matches].sort((one, other) => variety(other) - variety(one));
  const start = first.start <= lead ? 0 : line.indexOf(' ', first.start - lead) + 1;
  const wanted = Math.max(start + extractLength, first.end);
  const space = line.indexOf(' ', wanted);
  const end = space === -1 || space > wanted + 30 ? Math.min(line.length, Math.max(wanted, first.end)) : space;
  const shown = pieces(
    line,
    start,
    end,
    matches.filter((match) => match.start >= start && match.end <= end),
  );
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...shown,
    ...(end < line.length ? [{ text: ' …', hit: false }] : []),
  ];
}

function pieces(text: string, from: number, to: number, matches: Match[]): HighlightPiece[] {
  const result: HighlightPiece[] = [];
  let place = from;
  for (const { start, end } of matches) {
    if (start > place) result.push({ text: text.slice(place, start), hit: false });
    result.push({ text: text.slice(start, end), hit: true });
    place = end;
  }
  if (place < to) result.push({ text: text.slice(place, to), hit: false });
  return result;
}
