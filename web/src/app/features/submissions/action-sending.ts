import { inject, signal } from '@angular/core';
import type {
  ActionRequest,
  ActionResult,
  FieldProblem,
  OfferedAction,
  Problem,
  SubmissionView,
} from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { namesOf } from './field-values';
import { SubmissionsClient } from './submissions-client';

/**
 * The sending of one action: under way, refused field by field, or overtaken by what somebody else did meanwhile. What
 * is typed stays with the form in every case. To be made where one may inject.
 */
export class ActionSending {
  readonly #client = inject(SubmissionsClient);
  readonly #overtaken = signal<string | null>(null);
  /** The one that is being sent. */
  readonly #action = signal<OfferedAction | null>(null);

  readonly form = new FormSending(() => namesOf(this.#action()));
  /** Why the submission no longer allows it, in the server's words; null when it does. */
  readonly overtaken = this.#overtaken.asReadonly();

  /** `reread`: the submission changed meanwhile, here as it is now when the server said it. */
  constructor(private readonly reread: (now: SubmissionView | null) => void) {}

  /** As if nothing had been tried. */
  clear(): void {
    this.#overtaken.set(null);
    this.form.clear();
  }

  /** Answers null when it was refused. */
  async act(
    id: string,
    action: OfferedAction,
    request: Omit<ActionRequest, 'action'>,
    missing: FieldProblem[] = [],
  ): Promise<ActionResult | null> {
    let result: ActionResult | null = null;
    this.#action.set(action);
    this.#overtaken.set(null);
    await this.form.send(
      missing,
      async () => {
        result = await this.#client.act(id, { ...request, action: action.name });
      },
      (problem) => this.#reads(problem),
    );
    return result;
  }

  #reads({ status, detail, current }: Problem): boolean {
    if (status !== 409 && status !== 412) return false;
    this.#overtaken.set(detail);
    this.reread(isView(current) ? current : null);
    return true;
  }
}

function isView(value: unknown): value is SubmissionView {
  return typeof value === 'object' && value !== null && 'actions' in value && 'version' in value;
}
