import type { FieldProblem } from '@recueil/contracts';
import { contentProblems, controlOf } from '#web/ui/part-editors/part-fields';
import { type CorrectablePart, correctableParts, isLine, isSection } from './part-values';

/** What the server said of parts of the text, under the names that the page has for them; what is about no part is left out. */
export function problemsOfParts(errors: readonly FieldProblem[]): FieldProblem[] {
  return contentProblems(errors)
    .map(({ field, message }) => ({ field: /^sections\.(\w+)/.exec(field)?.[1] ?? field, message }))
    .filter(({ field }) => partOf(field) !== null);
}

/** The part to which a field belongs: `links[0].url` is of the links. */
export function partOf(field: string): CorrectablePart | null {
  const [name = ''] = /^\w+/.exec(field) ?? [];
  if (name === 'resultsKind' || name === 'resultsDate') return 'awaited';
  return correctableParts.find((part) => part === name) ?? null;
}

/** The id of the control in which a field is corrected. */
export function correctionControl(field: string): string {
  const part = partOf(field);
  return part !== null && (isLine(part) || isSection(part)) ? `correction-${part}` : controlOf(field);
}
