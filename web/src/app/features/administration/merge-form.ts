import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FormSending } from '#web/core/form-sending';
import { Confirmation } from '#web/ui/confirmation';
import { FormProblems } from '#web/ui/form-problems';
import { type Choice, SelectField } from '#web/ui/select-field';

/** Which one goes, and which one stays. */
export interface Merge {
  goneId: string;
  keptId: string;
}

/** Makes one of two: the other one is chosen, then which of both stays; what will move is read before it is confirmed. */
@Component({
  selector: 'rc-merge-form',
  imports: [MatButton, Confirmation, FormProblems, SelectField],
  templateUrl: './merge-form.html',
  styleUrls: ['../../ui/workspace.scss', './merge-form.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeForm {
  /** Of its controls: unique on the page. */
  readonly name = input.required<string>();
  readonly subject = input.required<Choice>();
  readonly others = input.required<readonly Choice[]>();
  /** « L’autre organisme ». */
  readonly otherLabel = input.required<string>();
  /** What will happen, one sentence each. */
  readonly consequences = input.required<(merge: Merge) => string[]>();
  /** Merges. Rejects with the server's refusal. */
  readonly act = input.required<(merge: Merge) => Promise<unknown>>();
  readonly merged = output<Merge>();

  private readonly confirmation = viewChild.required(Confirmation);

  protected readonly sending = new FormSending();
  protected readonly choose = $localize`Choisissez avec quoi fusionner.`;
  protected readonly missing = signal(false);
  protected readonly otherId = signal('');
  protected readonly keptId = linkedSignal(() => this.otherId());
  protected readonly choices = computed<Choice[]>(() => [{ value: '', label: $localize`À choisir` }, ...this.others()]);
  protected readonly other = computed(() => this.others().find(({ value }) => value === this.otherId()) ?? null);
  protected readonly merge = computed<Merge | null>(() => {
    const other = this.other();
    if (!other) return null;
    const subjectId = this.subject().value;
    return this.keptId() === subjectId
      ? { goneId: other.value, keptId: subjectId }
      : { goneId: subjectId, keptId: other.value };
  });
  protected readonly sentences = computed(() => {
    const merge = this.merge();
    return merge ? this.consequences()(merge) : [];
  });

  protected ask(event: Event): void {
    event.preventDefault();
    this.sending.clear();
    this.missing.set(this.merge() === null);
    if (this.merge()) this.confirmation().open();
    else document.getElementById(`${this.name()}-autre`)?.focus();
  }

  protected async confirm(): Promise<void> {
    const merge = this.merge();
    if (!merge) return;
    const isDone = await this.sending.send([], () => this.act()(merge));
    this.confirmation().close();
    if (isDone) this.merged.emit(merge);
  }
}
