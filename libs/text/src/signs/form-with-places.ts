import { alikeFolds, type Fold } from './folds';

/** A text as it is looked for, with the places from where each of its signs came. */
export interface FormWithPlaces {
  readonly form: string;
  /** Where in the text that begins, or ends, which begins, or ends, here in the form. */
  readonly startOf: (place: number) => number;
  readonly endOf: (place: number) => number;
}

/** Of each sign of a form, where in the text it begins and where it ends; as long as that is where it stands, null. */
interface Traced {
  readonly form: string;
  readonly places: Places | null;
}

interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Change {
  readonly at: number;
  readonly found: string;
  readonly become: string;
}

/** As `alikeForm`, or with other folds, for highlighting or erasing in the text itself what was found in its form. */
export function formWithPlaces(text: string, folds: readonly Fold[] = alikeFolds): FormWithPlaces {
  const { form, places } = folds.reduce(traced, { form: text, places: null });
  if (places === null) return { form, startOf: (place) => place, endOf: (place) => place };
  const { starts, ends } = places;
  return {
    form,
    startOf: (place) => starts[place] ?? text.length,
    endOf: (place) => (place === 0 ? 0 : (ends[place - 1] ?? text.length)),
  };
}

function traced(before: Traced, { pattern, to }: Fold): Traced {
  const changes: Change[] = [];
  for (const { index: at, 0: found } of before.form.matchAll(pattern)) {
    const become = to(found);
    if (become !== found) changes.push({ at, found, become });
  }
  if (changes.length === 0) return before;
  const form = rewritten(before.form, changes);
  const sameLengths = changes.every(({ found, become }) => found.length === become.length);
  return { form, places: sameLengths ? before.places : moved(before, changes, form.length) };
}

function rewritten(form: string, changes: readonly Change[]): string {
  let [result, reached] = ['', 0];
  for (const { at, found, become } of changes) {
    result += form.slice(reached, at) + become;
    reached = at + found.length;
  }
  return result + form.slice(reached);
}

function moved({ form, places }: Traced, changes: readonly Change[], length: number): Places {
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  let [reached, filled] = [0, 0];
  const keepUntil = (place: number): void => {
    for (; reached < place; reached += 1, filled += 1) {
      starts[filled] = places?.starts[reached] ?? reached;
      ends[filled] = places?.ends[reached] ?? reached + 1;
    }
  };
  for (const { at, found, become } of changes) {
    keepUntil(at);
    reached = at + found.length;
    starts.fill(places?.starts[at] ?? at, filled, filled + become.length);
    ends.fill(places?.ends[reached - 1] ?? reached, filled, filled + become.length);
    filled += become.length;
  }
  keepUntil(form.length);
  return { starts, ends };
}
