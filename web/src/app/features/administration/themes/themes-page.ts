import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { counted, quoted } from '#web/ui/french';
import { ProblemView } from '#web/ui/problem-view';
import { ThemeForm } from './theme-form';
import { ThemeRow } from './theme-row';
import { ThemesStore } from './themes-store';

/** The taxonomy, in two levels: made, named, ordered and merged, without any address being lost. */
@Component({
  selector: 'rc-themes-page',
  imports: [MatButton, ProblemView, ThemeForm, ThemeRow],
  providers: [ThemesStore],
  templateUrl: './themes-page.html',
  styleUrls: ['../../../ui/workspace.scss', './themes-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemesPage {
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(ThemesStore);
  protected readonly isCreating = signal(false);
  /** One form at a time. */
  protected readonly openedId = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly headline = computed(() => {
    const themes = this.store.themes() ?? [];
    const above = themes.filter(({ parentId }) => parentId === null).length;
    const below = themes.length - above;
    const words = [
      counted(above, { none: $localize`Aucun thème`, one: $localize`thème`, many: $localize`thèmes` }),
      ...(below > 0 ? [counted(below, { none: '', one: $localize`sous-thème`, many: $localize`sous-thèmes` })] : []),
    ];
    return words.join(', ');
  });

  protected toggle(id: string): void {
    this.isCreating.set(false);
    this.openedId.update((opened) => (opened === id ? null : id));
  }

  protected toggleCreation(): void {
    this.openedId.set(null);
    this.isCreating.update((isCreating) => !isCreating);
  }

  protected created(label: string): void {
    this.isCreating.set(false);
    this.changed({ said: $localize`${quoted(label)}:theme: est créé.`, isGone: true });
  }

  /** When what was pressed goes away, reading goes on from the title of the list. */
  protected changed({ said, isGone }: { said: string; isGone: boolean }): void {
    this.said.set(said);
    if (!isGone) return;
    this.openedId.set(null);
    this.heading()?.nativeElement.focus();
  }

  protected giveUp(): void {
    this.isCreating.set(false);
    document.getElementById('creer-theme')?.focus();
  }
}
