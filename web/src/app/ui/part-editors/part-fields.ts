import type { FieldProblem } from '@recueil/contracts';

/**
 * What the server said of the fields of a content, under one name for each: its check of shapes says
 * `content.links.0.url` where its check of texts says `links[0].url`.
 */
export function contentProblems(errors: readonly FieldProblem[]): FieldProblem[] {
  return errors.map(({ field, message }) => ({
    field: field
      .replace(/^content\./, '')
      .replace(/\.(\d+)(?=\.|$)/g, '[$1]')
      .replace(/^contactIds\b/, 'contacts'),
    message,
  }));
}

/** What was said of a field, or of what it holds. */
export function errorAt(errors: readonly FieldProblem[], field: string): string | null {
  const isThere = (error: FieldProblem): boolean => error.field === field || error.field.startsWith(`${field}.`);
  return errors.find(isThere)?.message ?? null;
}

/** What was said of exactly this, and of nothing that it holds. */
export function errorOf(errors: readonly FieldProblem[], field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}

/** The id of the control in which a field of a list is typed: `links[0].url` is typed in `links-0-url`. */
export function controlOf(field: string): string {
  // What is said of a whole line, or of the first of two values, is said where its value is typed.
  const whole = field.replace(/^(keyFigures\[\d+\])(\.before)?$/, '$1.value').replace(/^(links\[\d+\])$/, '$1.url');
  return whole.replace(/\[(\d+)\]/g, '-$1').replaceAll('.', '-');
}
