import { seenForm } from '@recueil/text';

/** The words of a text in their order: letters and digits as they are written, whatever nobody sees in them. */
export function wordsOf(text: string): string[] {
  return seenForm(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Places tried for one line before it counts as not found: a text that repeats one word costs no more than another. */
const mostPlaces = 64;

/** Words that only say what stands beside them, in a line of contacts. */
const contactLabel =
  /^(?:et|ou|t[ée]l|t[ée]l[ée]phone|port|portable|mob|mobile|fixe|e|mail|mails|email|courriel|courriels|m[ée]l|adresse|site|internet|web|url|lien|contact|contacts)$/iu;

/**
 * The words that found a place, each to be claimed once by the line that it came from. What no line claims twice
 * cannot hide a word that was left out.
 */
export class PlacedWords {
  private readonly words: string[];
  private readonly contactsStart: number;
  private readonly places = new Map<string, number[]>();
  private readonly claimed: Uint8Array;
  /** Where the last claim ended: most lines go on there. */
  private next = 0;

  constructor(texts: readonly string[], contacts: readonly string[]) {
    this.words = texts.flatMap(wordsOf);
    this.contactsStart = this.words.length;
    for (const contact of contacts) for (const word of wordsOf(contact)) this.words.push(word);
    this.claimed = new Uint8Array(this.words.length);
    this.words.forEach((word, index) => {
      const places = this.places.get(word);
      if (places) places.push(index);
      else this.places.set(word, [index]);
    });
  }

  /** Claims the words of a line where they stand one after the other; answers false, and claims none, elsewhere. */
  claim(line: readonly string[]): boolean {
    const place = this.placesOf(line[0] ?? '').find((at) => this.runAt(at, line, 0) === line.length);
    if (place === undefined) return false;
    this.take(place, line.length);
    return true;
  }

  /** Claims a line of contacts: in pieces, whatever their order, labels apart. */
  claimContacts(line: readonly string[]): boolean {
    const taken: { at: number; length: number }[] = [];
    for (let index = 0; index < line.length;) {
      const piece = this.longestContact(line, index);
      if (piece === null && !contactLabel.test(line[index] ?? '')) {
        for (const { at, length } of taken) this.claimed.fill(0, at, at + length);
        return false;
      }
      if (piece) {
        this.take(piece.at, piece.length);
        taken.push(piece);
      }
      index += piece?.length ?? 1;
    }
    return taken.length > 0;
  }

  private longestContact(line: readonly string[], from: number): { at: number; length: number } | null {
    let longest: { at: number; length: number } | null = null;
    for (const at of this.placesOf(line[from] ?? '')) {
      if (at < this.contactsStart) continue;
      const length = this.runAt(at, line, from);
      if (length > (longest?.length ?? 0)) longest = { at, length };
    }
    return longest;
  }

  /** How many words of the line, from that one on, stand there unclaimed. */
  private runAt(at: number, line: readonly string[], from: number): number {
    let length = 0;
    while (
      from + length < line.length &&
      this.words[at + length] === line[from + length] &&
      this.claimed[at + length] === 0
    ) {
      length += 1;
    }
    return length;
  }

  private placesOf(word: string): number[] {
    const places = this.places.get(word) ?? [];
    const start = lowerBound(places, this.next);
    const ahead = places.slice(start, start + mostPlaces);
    return [...ahead, ...places.slice(Math.max(0, start - mostPlaces), start)];
  }

  private take(at: number, length: number): void {
    this.claimed.fill(1, at, at + length);
    this.next = at + length;
  }
}

/** The first index whose value is not below. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
