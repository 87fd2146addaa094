import { DOCUMENT, ChangeDetectionStrategy, Component, afterRenderEffect, inject, input } from '@angular/core';
import { Notice } from './notice';

/** What is wrong with one field, and the id of its control. */
export interface FieldError {
  control: string;
  message: string;
}

/**
 * Above a form: why it was refused. The first field to correct receives the focus; when there are several, each is
 * named here, and a press leads to it. What is said is read aloud too.
 */
@Component({
  selector: 'rc-form-problems',
  imports: [Notice],
  templateUrl: './form-problems.html',
  styleUrl: './form-problems.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormProblems {
  readonly errors = input<readonly FieldError[]>([]);
  /** What concerns the whole form. */
  readonly failure = input<string | null>(null);

  readonly #document = inject(DOCUMENT);

  constructor() {
    afterRenderEffect(() => {
      const [first] = this.errors();
      if (first) this.reach(first.control);
    });
  }

  protected goTo(event: Event, control: string): void {
    event.preventDefault();
    this.reach(control);
  }

  private reach(control: string): void {
    this.#document.getElementById(control)?.focus();
  }
}
