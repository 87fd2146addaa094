import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type DraftClassification, type ThemeTree, apiRoutes } from '@recueil/contracts';
import { type Choice, SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { reading } from '#web/core/reading';
import { audienceChoices, maturityChoices, scaleChoices } from '#web/features/classification/choices';
import { mostThemes, themeChoicesOf } from '#web/features/classification/theme-choices';
import { DraftStore } from './draft-store';

/** Where the practice belongs, for whom, and what it takes. All of it may stay empty: the committee can see to it. */
@Component({
  selector: 'rc-classification-form',
  imports: [SelectField, TextField],
  templateUrl: './classification-form.html',
  styleUrl: '../../ui/optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClassificationForm {
  readonly #themes = reading<ThemeTree>(() => apiRoutes.themes);
  protected readonly store = inject(DraftStore);
  protected readonly scales = scaleChoices;
  protected readonly maturities = maturityChoices;
  protected readonly audiences = audienceChoices;
  protected readonly themeChoices = computed<Choice[]>(() =>
    themeChoicesOf(this.#themes.value(), $localize`Je ne sais pas, le comité choisira`),
  );
  protected readonly otherThemeChoices = computed<Choice[]>(() =>
    themeChoicesOf(this.#themes.value(), $localize`Aucun autre`),
  );
  /** The main theme, then one more place than there are others, up to the most. */
  protected readonly otherThemes = computed(() => {
    const { themes } = this.store.classification();
    return themes.length === 0 ? [] : [...themes.slice(1), ''].slice(0, mostThemes - 1);
  });
  protected readonly year = computed(() => String(this.store.classification().year ?? ''));
  protected readonly keywords = computed(() => this.store.classification().keywords.join(', '));

  protected setTheme(position: number, slug: string): void {
    const themes = [...this.store.classification().themes];
    themes[position] = slug;
    this.store.classify({ themes: [...new Set(themes.filter(Boolean))].slice(0, mostThemes) });
  }

  protected setScale(scale: string): void {
    this.store.classify({ scale: (scale || null) as DraftClassification['scale'] });
  }

  protected setMaturity(maturity: string): void {
    this.store.classify({ maturity: (maturity || null) as DraftClassification['maturity'] });
  }

  protected setYear(typed: string): void {
    const year = /^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : null;
    if (year !== null || typed.trim() === '') this.store.classify({ year });
  }

  protected setKeywords(typed: string): void {
    const keywords = typed
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    if (keywords.join() !== this.store.classification().keywords.join()) this.store.classify({ keywords });
  }

  protected toggle(value: DraftClassification['audience'][number], { isChosen }: { isChosen: boolean }): void {
    const others = this.store.classification().audience.filter((chosen) => chosen !== value);
    this.store.classify({ audience: isChosen ? [...others, value] : others });
  }

  protected setEffort(change: Partial<DraftClassification['effort']>): void {
    this.store.classify({ effort: { ...this.store.classification().effort, ...change } });
  }
}
