import { alikeFolds, arrivalFolds, seenFolds, type Fold } from './folds';

/**
 * What becomes of a text that arrives: without the signs that nobody sees (joiners inside emoji stay), Latin ligatures
 * as letters. Spaces and apostrophes stay as they were typed. Never for a text that is stored already: its bytes count.
 */
export function withoutUnseen(text: string): string {
  return folded(text, arrivalFolds);
}

/** The form under which two texts are compared: they are the same for a reader when it is the same. */
export function seenForm(text: string): string {
  return folded(text, seenFolds);
}

/**
 * The form under which a text is found: as people type what they look for. CO₂ is CO2, 12 500 is 12500, œuvre is oeuvre.
 * Case and accents stay: whoever looks for words without them takes them off besides.
 */
export function alikeForm(text: string): string {
  return folded(text, alikeFolds);
}

function folded(text: string, folds: readonly Fold[]): string {
  return folds.reduce((form, { pattern, to, whole }) => whole?.(form) ?? form.replace(pattern, to), text);
}
