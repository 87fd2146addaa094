import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ThemeView } from '@recueil/contracts';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { Overtaken } from '#web/ui/overtaken';
import { Overtaking } from '#web/core/seen-version';
import { typedOf } from '#web/core/typed-of';
import { ThemesStore } from './themes-store';

/** A theme's name and the theme that it belongs to: a new one, or one that is renamed or moved. */
@Component({
  selector: 'rc-theme-form',
  imports: [MatButton, FormProblems, Overtaken, SelectField, TextField],
  template: `
    <form class="fields" novalidate (submit)="save($event)">
      <rc-overtaken what="ce thème" i18n-what [changes]="overtaking.changes()" />
      <rc-form-problems [errors]="sending.problems()" [failure]="sending.failure()" />
      <rc-text-field
        name="theme-label"
        label="Nom"
        i18n-label
        [hint]="theme() ? renamingHint : null"
        [maxLength]="120"
        [error]="sending.errorOf('label')"
        [(value)]="label"
      />
      <rc-select-field
        name="theme-parentId"
        label="Dépend de"
        i18n-label
        [choices]="parents()"
        [error]="sending.errorOf('parentId')"
        [(value)]="parentId"
      />
      <p class="row">
        <button matButton="filled" type="submit" [attr.aria-busy]="sending.isUnderWay() ? 'true' : null">
          @if (theme()) {
            <ng-container i18n>Enregistrer</ng-container>
          } @else {
            <ng-container i18n>Créer ce thème</ng-container>
          }
        </button>
        <button matButton type="button" i18n (click)="closed.emit()">Renoncer</button>
      </p>
    </form>
  `,
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeForm {
  /** The one that is changed; null: a new one. */
  readonly theme = input<ThemeView | null>(null);
  /** Its name, as it is now. */
  readonly saved = output<string>();
  readonly closed = output();

  readonly #store = inject(ThemesStore);
  readonly #seen = linkedSignal<ThemeView | null>(() => this.theme());
  protected readonly renamingHint = $localize`L’ancienne adresse mènera à la nouvelle.`;
  protected readonly sending = new FormSending(['label', 'parentId'], 'theme');
  protected readonly overtaking = new Overtaking<ThemeView>(({ label, parentId }) => [
    { label: $localize`Nom`, text: label },
    { label: $localize`Dépend de`, text: this.#store.find(parentId)?.label ?? $localize`aucun autre thème` },
  ]);
  protected readonly label = typedOf(this.theme, ({ label }) => label, '');
  protected readonly parentId = typedOf(this.theme, ({ parentId }) => parentId ?? '', '');
  /** Two levels: only themes that depend on none take others. */
  protected readonly parents = computed(() => [
    { value: '', label: $localize`Aucun autre thème` },
    ...(this.#store.tree() ?? [])
      .filter(({ id }) => id !== this.theme()?.id)
      .map(({ id, label }) => ({ value: id, label })),
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const label = this.label().trim();
    const parentId = this.parentId() === '' ? null : this.parentId();
    const before = this.#seen();
    const isSaved = await this.sending.send(
      checkPresent('label', label, $localize`Indiquez le nom du thème.`),
      () => (before ? this.#store.change(before, { label, parentId }) : this.#store.create({ label, parentId })),
      (problem) => before !== null && this.overtaking.reads(problem, before, (now) => this.#seen.set(now)),
    );
    if (isSaved) this.saved.emit(label);
  }
}
