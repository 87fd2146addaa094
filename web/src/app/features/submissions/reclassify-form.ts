import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type DraftClassification,
  type SavedClassification,
  type SubmissionView,
  type ThemeTree,
  apiRoutes,
} from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { reading } from '#web/core/reading';
import { typedOf } from '#web/core/typed-of';
import { audienceChoices, maturityChoices, scaleChoices } from '#web/features/classification/choices';
import { mostThemes, themeChoicesOf } from '#web/features/classification/theme-choices';
import { SubmissionsClient } from './submissions-client';

/** Where a submission is filed, corrected by the committee: nothing of it touches the text, nor what was validated. */
@Component({
  selector: 'rc-reclassify-form',
  imports: [MatButton, FormProblems, SelectField, TextField],
  templateUrl: './reclassify-form.html',
  styleUrl: './reclassify-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReclassifyForm {
  readonly submission = input.required<Pick<SubmissionView, 'id' | 'classification'>>();
  readonly saved = output<SavedClassification>();
  /** Somebody else filed it meanwhile: read the submission again. */
  readonly overtaken = output();

  readonly #client = inject(SubmissionsClient);
  readonly #themes = reading<ThemeTree>(() => apiRoutes.themes);

  protected readonly scales = scaleChoices;
  protected readonly maturities = maturityChoices;
  protected readonly audiences = audienceChoices;
  protected readonly typed = typedOf<Pick<SubmissionView, 'id' | 'classification'>, DraftClassification | null>(
    this.submission,
    ({ classification }) => typedFrom(classification),
    null,
  );
  protected readonly themeChoices = computed(() => themeChoicesOf(this.#themes.value(), $localize`À classer`));
  protected readonly otherChoices = computed(() => themeChoicesOf(this.#themes.value(), $localize`Aucun autre`));
  protected readonly others = computed(() => {
    const themes = this.typed()?.themes ?? [];
    return themes.length === 0 ? [] : [...themes.slice(1), ''].slice(0, mostThemes - 1);
  });
  protected readonly said = signal('');
  protected readonly isOvertaken = signal(false);
  protected readonly sending = new FormSending();

  protected change(change: Partial<DraftClassification>): void {
    this.said.set('');
    this.typed.update((typed) => typed && { ...typed, ...change });
  }

  protected setTheme(position: number, slug: string): void {
    const themes = [...(this.typed()?.themes ?? [])];
    themes[position] = slug;
    this.change({ themes: [...new Set(themes.filter((one) => one !== ''))].slice(0, mostThemes) });
  }

  protected setYear(typed: string): void {
    const year = /^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : null;
    if (year !== null || typed.trim() === '') this.change({ year });
  }

  protected setScale(scale: string): void {
    this.change({ scale: (scale || null) as DraftClassification['scale'] });
  }

  protected setMaturity(maturity: string): void {
    this.change({ maturity: (maturity || null) as DraftClassification['maturity'] });
  }

  protected setKeywords(typed: string): void {
    const keywords = typed.split(/[,;\n]/).map((word) => word.trim());
    this.change({ keywords: keywords.filter((word) => word !== '') });
  }

  protected toggle(value: DraftClassification['audience'][number], { isChosen }: { isChosen: boolean }): void {
    const others = (this.typed()?.audience ?? []).filter((chosen) => chosen !== value);
    this.change({ audience: isChosen ? [...others, value] : others });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const typed = this.typed();
    if (!typed) return;
    this.said.set('');
    this.isOvertaken.set(false);
    const { id, classification } = this.submission();
    await this.sending.send(
      [],
      async () => {
        this.saved.emit(await this.#client.classify(id, typed, classification.version));
        this.said.set($localize`Le classement est enregistré.`);
      },
      ({ status }) => {
        if (status !== 409 && status !== 412) return false;
        this.isOvertaken.set(true);
        this.overtaken.emit();
        return true;
      },
    );
  }
}

function typedFrom({
  version: _,
  writable: __,
  ...classification
}: SubmissionView['classification']): DraftClassification {
  return classification;
}
