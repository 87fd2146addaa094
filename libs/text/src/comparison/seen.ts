import { seenFolds } from '../signs/folds';
import { formWithPlaces } from '../signs/form-with-places';
import type { Range } from './stretches';

/**
 * A text as a reader sees it, by which texts are compared, and from where in the text each of its signs came: what is
 * told is always the text itself.
 */
export class Seen {
  readonly form: string;
  /** Where the form begins in its own untrimmed self. */
  readonly #from: number;
  readonly #startOf: (place: number) => number;

  constructor(readonly text: string) {
    const { form, startOf } = formWithPlaces(text, seenFolds);
    this.form = form.trim();
    this.#from = form.length - form.trimStart().length;
    this.#startOf = startOf;
  }

  /** Where in the text that begins which begins here in the form; all of the text belongs to some place of the form. */
  at(place: number): number {
    if (place <= 0) return 0;
    return place >= this.form.length ? this.text.length : this.#startOf(place + this.#from);
  }

  slice({ start, end }: Range): string {
    return this.text.slice(this.at(start), this.at(end));
  }
}

/** Whether a reader sees no difference. */
export function looksSame(one: string, other: string): boolean {
  return one === other || new Seen(one).form === new Seen(other).form;
}

/** In how many places two texts that look the same between there are not. */
export function unseenBetween(one: Seen, other: Seen, start: number, otherStart: number, length: number): number {
  let count = 0;
  let isOn = false;
  for (let step = 0; step < length; step += 1) {
    const sign = one.slice({ start: start + step, end: start + step + 1 });
    const differs = sign !== other.slice({ start: otherStart + step, end: otherStart + step + 1 });
    if (differs && !isOn) count += 1;
    isOn = differs;
  }
  return count;
}
