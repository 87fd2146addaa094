import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type ActionField, type OfferedAction, editorialBounds } from '@recueil/contracts';
import { TextField } from '#web/ui/text-field';
import { CandidateChoice } from './candidate-choice';
import { DuplicateChoice } from './acting/duplicate-choice';
import { type FieldValues, isRequired } from './field-values';

/** The fields of an action's form, each drawn by its kind. A kind that is not drawn here does not compile. */
@Component({
  selector: 'rc-action-fields',
  imports: [CandidateChoice, DuplicateChoice, TextField],
  templateUrl: './action-fields.html',
  styleUrl: './action-fields.scss',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionFields {
  readonly action = input.required<OfferedAction>();
  /** How the ids of the controls begin. */
  readonly prefix = input.required<string>();
  /** Among whose candidates somebody is chosen; null where nobody is. */
  readonly submissionId = input<string | null>(null);
  readonly errorOf = input.required<(field: string) => string | null>();
  readonly values = model.required<FieldValues>();

  protected readonly bounds = editorialBounds;

  protected idOf({ name }: ActionField): string {
    return `${this.prefix()}-${name}`;
  }

  protected isRequired(field: ActionField): boolean {
    return isRequired(field, this.values());
  }

  protected valueOf({ name }: ActionField): string {
    return this.values()[name] ?? '';
  }

  protected give({ name }: ActionField, value: string | null): void {
    this.values.update((values) => ({ ...values, [name]: value ?? '' }));
  }
}
