import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { type ComparisonView, type RevisionView, apiRoutes } from '@recueil/contracts';
import { counted, dayAndHour } from '#web/ui/french';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { SelectField } from '#web/ui/select-field';
import { reading, withQuery } from '#web/core/reading';
import { fileAddressIn } from '#web/features/attachments/image-address';

/** What changed between any two versions of a text; nothing where there are not two. */
@Component({
  selector: 'rc-version-comparison',
  imports: [PartChanges, SelectField],
  templateUrl: './version-comparison.html',
  styleUrl: './version-comparison.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VersionComparison {
  readonly submissionId = input.required<string>();
  /** The latest first. */
  readonly revisions = input.required<RevisionView[]>();
  /** Whether a text is being written, to which versions may be compared too. */
  readonly isBeingWritten = input(false);

  readonly #comparison = reading<ComparisonView>(() => this.#asked());

  protected readonly comparisonFailed = computed(() => this.#comparison.failure() !== null);
  protected readonly isLoading = this.#comparison.isLoading;
  /** The older one; the latest but one at first. */
  protected readonly from = linkedSignal<RevisionView[], string>({
    source: this.revisions,
    computation: (revisions, before) =>
      before?.value !== undefined && revisions.some(({ id }) => id === before.value)
        ? before.value
        : (revisions[this.isBeingWritten() ? 0 : 1]?.id ?? ''),
  });
  /** The newer one; '' is the text being written. */
  protected readonly to = linkedSignal<RevisionView[], string>({
    source: this.revisions,
    computation: (revisions) => (this.isBeingWritten() ? '' : (revisions[0]?.id ?? '')),
  });
  protected readonly fromChoices = computed(() => this.revisions().map(choiceOf));
  protected readonly toChoices = computed(() => [
    ...(this.isBeingWritten() ? [{ value: '', label: $localize`Le texte en cours d’écriture` }] : []),
    ...this.revisions().map(choiceOf),
  ]);
  protected readonly canCompare = computed(() => this.fromChoices().length > 0 && this.toChoices().length > 1);
  protected readonly comparison = computed(() => this.#comparison.value());
  protected readonly changedParts = computed(() => this.comparison()?.parts.filter(({ changed }) => changed) ?? []);
  protected readonly summary = computed(() => {
    const comparison = this.comparison();
    if (!comparison || this.isLoading()) return '';
    const words = comparison.parts.reduce((sum, part) => sum + part.words, 0);
    const others = comparison.parts.reduce((sum, part) => sum + part.changes.length, 0);
    const said = counted(words, {
      none: this.changedParts().length > 0 ? $localize`Aucun mot ne change dans le texte.` : $localize`Rien ne change.`,
      one: $localize`mot change.`,
      many: $localize`mots changent.`,
    });
    const more = counted(others, {
      none: '',
      one: $localize`autre changement.`,
      many: $localize`autres changements.`,
    });
    return `${said} ${more}`.trim();
  });

  protected readonly fileAddress = computed(() => fileAddressIn(this.submissionId()));

  #asked(): string | undefined {
    if (!this.canCompare() || this.from() === '') return undefined;
    return apiRoutes.comparison(this.submissionId(), withQuery('', { from: this.from(), to: this.to() }));
  }
}

function choiceOf({ id, label, at }: RevisionView): { value: string; label: string } {
  return { value: id, label: `${label}, ${dayAndHour(at)}` };
}
