import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type FieldProblem, type OfferedAction, type SheetPart, editorialBounds } from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { formatNumber, longDate } from '#web/ui/french';
import { TextField } from '#web/ui/text-field';
import { partHeading } from '#web/features/texts/part-words';
import { correctionControl, partOf } from './correction-problems';
import { fieldOf, modeOf } from './decision-mode';
import { compareValues, shownWith } from './part-values';
import { ValidationStore } from './validation-store';
import { fingerprint } from './validation-words';

/** The three ways to answer, as far as the server offers them; then the sending of the one that was chosen. */
@Component({
  selector: 'rc-decision-panel',
  imports: [MatButton, FormProblems, TextField],
  templateUrl: './decision-panel.html',
  styleUrl: './decision-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionPanel {
  /** To be sent. */
  readonly decided = output<OfferedAction>();
  /** To be written first. */
  readonly opened = output<OfferedAction>();
  readonly left = output();

  protected readonly store = inject(ValidationStore);
  protected readonly bounds = editorialBounds;
  /** What is asked of the sheet as a whole. */
  protected readonly ofAll = computed(() => {
    const opened = this.store.opened();
    return opened && (fieldOf(opened, 'long-text') ?? null);
  });
  protected readonly busy = computed(() => (this.store.sending.isUnderWay() ? 'true' : null));
  /** « version du 30 novembre 2026, repère 7c1e 90ab ». */
  protected readonly version = computed(() => {
    const comparison = this.store.comparison();
    const mark = $localize`repère ${fingerprint(comparison?.contentHash ?? '')}:mark:`;
    const day = longDate(comparison?.after?.at ?? '');
    return day === '' ? mark : $localize`version du ${day}:day:, ${mark}:mark:`;
  });
  protected readonly problems = computed(() => {
    const problems = this.store.problems();
    return problems.map((problem) => ({
      control: correctionControl(problem.field),
      message: problems.length > 1 ? this.#withPart(problem) : problem.message,
    }));
  });
  protected readonly extent = computed(() => {
    const parts = this.store.changedParts();
    const names = parts.map((part) => this.#headingOf(part)).join(', ');
    if (parts.length === 0) return $localize`Vous n’avez encore rien corrigé.`;
    if (parts.length === 1) return $localize`Vous avez corrigé une partie\u202F: ${names}:names:.`;
    return $localize`Vous avez corrigé ${formatNumber(parts.length)}:count:\u00A0parties\u202F: ${names}:names:.`;
  });
  /** Something other than words is corrected: it is no small correction, however short. */
  protected readonly isLarge = computed(() => {
    const [before, after] = [this.store.proposed(), this.store.values()];
    if (!before || !after) return false;
    return this.store.changed().some((part) => !compareValues(part, before, after).onlyWords);
  });

  protected send(): void {
    const opened = this.store.opened();
    if (opened) this.decided.emit(opened);
  }

  protected press(decision: OfferedAction): void {
    if (modeOf(decision) === null) this.decided.emit(decision);
    else this.opened.emit(decision);
  }

  protected isAtOnce(decision: OfferedAction): boolean {
    return modeOf(decision) === null;
  }

  /** Several parts may be wrong in the same way. */
  #withPart({ field, message }: FieldProblem): string {
    const part = partOf(field);
    return part === null ? message : `${this.#headingOf(shownWith(part))} – ${message}`;
  }

  #headingOf(part: SheetPart): string {
    return partHeading(part, this.store.values()?.awaited.resultsKind);
  }
}
