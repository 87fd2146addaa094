import { type Signal, computed, signal } from '@angular/core';
import type { FieldProblem, Problem } from '@recueil/contracts';
import { isUnreachable, readProblem } from './failure';

/** The sending of a form: under way, refused field by field, or as a whole. */
export class FormSending {
  readonly #isUnderWay = signal(false);
  readonly #errors = signal<readonly FieldProblem[]>([]);
  readonly #failure = signal<string | null>(null);

  readonly isUnderWay: Signal<boolean> = this.#isUnderWay.asReadonly();
  /** One at most for each field; a new array each time that the form is refused. */
  readonly errors = this.#errors.asReadonly();
  /** What concerns no field in particular. */
  readonly failure = this.#failure.asReadonly();

  /** The errors, by the ids of the controls. */
  readonly problems = computed(() =>
    this.#errors().map(({ field, message }) => ({ control: `${this.prefix}-${field}`, message })),
  );

  /**
   * `fields`: those that the form shows now; what is said of others is about the whole form. `prefix`: how the ids of its
   * controls begin.
   */
  constructor(
    private readonly fields: readonly string[] | (() => readonly string[]) = [],
    private readonly prefix = '',
  ) {}

  errorOf(field: string): string | null {
    return this.#errors().find((error) => error.field === field)?.message ?? null;
  }

  /**
   * Sends unless something is missing or it is being sent already. Answers whether the server accepted it; what it
   * refused is in `errors` and `failure`, and `refused` hears of it first: true when it dealt with it.
   */
  async send(
    missing: FieldProblem[],
    act: () => Promise<unknown>,
    refused: (problem: Problem) => boolean | Promise<boolean> = () => false,
  ): Promise<boolean> {
    if (this.#isUnderWay()) return false;
    this.clear();
    if (missing.length > 0) {
      this.#errors.set(missing);
      return false;
    }
    this.#isUnderWay.set(true);
    try {
      await act();
      return true;
    } catch (error) {
      const problem = readProblem(error);
      if (!problem || !(await refused(problem))) this.#read(error, problem);
      return false;
    } finally {
      this.#isUnderWay.set(false);
    }
  }

  /** Says that these fields are to be corrected. */
  refuse(errors: FieldProblem[]): void {
    this.#errors.set(errors);
  }

  fail(message: string): void {
    this.#failure.set(message);
  }

  clear(): void {
    this.#errors.set([]);
    this.#failure.set(null);
  }

  #read(error: unknown, problem: Problem | null): void {
    const fields = typeof this.fields === 'function' ? this.fields() : this.fields;
    const known = (problem?.errors ?? []).filter(({ field }) => fields.includes(field));
    if (known.length > 0) this.#errors.set(known);
    else this.#failure.set(problem?.detail ?? wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  return isUnreachable(error)
    ? $localize`Recueil ne répond pas. Votre saisie est restée\u202F: réessayez dans un instant.`
    : $localize`L’envoi n’a pas abouti, et l’erreur vient de Recueil. Votre saisie est restée\u202F: réessayez dans un instant.`;
}
