import { alikeFolds, type Fold } from './forms';

/** A text as it is looked for, with the places from where each of its signs came. */
export interface FormWithPlaces {
  /** What `alikeForm` makes of the text. */
  readonly form: string;
  /** Where in the text that begins, or ends, which begins, or ends, here in the form. */
  readonly startOf: (place: number) => number;
  readonly endOf: (place: number) => number;
}

/** Of each sign of a form, where in the text it begins and where it ends. Null as long as they are the same. */
interface Traced {
  readonly form: string;
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

/** As `alikeForm`, for highlighting or erasing in the text itself what was found in its form. */
export function alikeFormWithPlaces(text: string): FormWithPlaces {
  const { form, places } = alikeFolds.reduce(traced, { form: text, places: null });
  return {
    form,
    startOf: (place) => (places === null ? place : (places.starts[place] ?? text.length)),
    endOf: (place) => (places === null || place === 0 ? place : (places.ends[place - 1] ?? text.length)),
  };
}

function traced(before: Traced, { pattern, to }: Fold): Traced {
  const changes = Array.from(before.form.matchAll(pattern), ({ index, 0: found }) => ({
    index,
    found,
    become: to(found),
  })).filter(({ found, become }) => found !== become);
  return changes.length === 0 ? before : changed(before, changes);
}

interface Change {
  index: number;
  found: string;
  become: string;
}

function changed({ form, places }: Traced, changes: readonly Change[]): Traced {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const startAt = (place: number): number => places?.starts[place] ?? place;
  const endAt = (place: number): number => places?.ends[place] ?? place + 1;
  const keep = (from: number, to: number): void => {
    pieces.push(form.slice(from, to));
    for (let place = from; place < to; place += 1) {
      starts.push(startAt(place));
      ends.push(endAt(place));
    }
  };
  let reached = 0;
  for (const { index, found, become } of changes) {
    keep(reached, index);
    reached = index + found.length;
    pieces.push(become);
    starts.push(...new Array<number>(become.length).fill(startAt(index)));
    ends.push(...new Array<number>(become.length).fill(endAt(reached - 1)));
  }
  keep(reached, form.length);
  return { form: pieces.join(''), places: { starts, ends } };
}
