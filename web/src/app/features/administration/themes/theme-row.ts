import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type ThemeView, pagePaths } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { Confirmation } from '#web/ui/confirmation';
import { FormProblems } from '#web/ui/form-problems';
import { counted, quoted, sheetCount } from '#web/ui/french';
import { type Merge, MergeForm } from '../merge-form';
import { ThemeForm } from './theme-form';
import { ThemesStore } from './themes-store';

/** One theme of the list: its place, which two buttons change, and all else behind a third. */
@Component({
  selector: 'rc-theme-row',
  imports: [RouterLink, MatButton, Confirmation, FormProblems, MergeForm, ThemeForm],
  templateUrl: './theme-row.html',
  styleUrls: ['../../../ui/workspace.scss', './theme-row.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeRow {
  readonly theme = input.required<ThemeView>();
  readonly isOpen = input(false);
  readonly toggled = output();
  /** Something changed: what to say of it, and whether this row is gone with it. */
  readonly changed = output<{ said: string; isGone: boolean }>();

  readonly #store = inject(ThemesStore);
  readonly #injector = inject(Injector);
  private readonly confirmation = viewChild(Confirmation);

  protected readonly cataloguePath = pagePaths.catalogue;
  protected readonly sheetCount = sheetCount;
  protected readonly sending = new FormSending();
  protected readonly siblings = computed(() => this.#store.siblings(this.theme()));
  protected readonly place = computed(() => this.siblings().findIndex(({ id }) => id === this.theme().id));
  protected readonly isFirst = computed(() => this.place() === 0);
  protected readonly isLast = computed(() => this.place() === this.siblings().length - 1);
  protected readonly isEmpty = computed(
    () => this.theme().sheets === 0 && this.#childrenOf(this.theme().id).length === 0,
  );
  protected readonly subject = computed(() => ({ value: this.theme().id, label: this.theme().label }));
  protected readonly others = computed(() =>
    (this.#store.themes() ?? [])
      .filter(({ id }) => id !== this.theme().id)
      .map(({ id, label, parentId }) => ({
        value: id,
        label: parentId === null ? label : `${this.#store.find(parentId)?.label ?? ''} – ${label}`,
      })),
  );
  protected readonly merge = (merge: Merge): Promise<void> => this.#store.merge(merge);
  protected readonly consequencesOf = ({ goneId, keptId }: Merge): string[] => {
    const gone = this.#store.find(goneId);
    const kept = this.#store.find(keptId);
    return gone && kept ? consequencesOf(gone, kept, this.#childrenOf(goneId).length) : [];
  };

  /** The button keeps the focus, although its row goes elsewhere: pressed again, it moves the theme further. */
  protected async move(event: Event, by: -1 | 1): Promise<void> {
    if (by < 0 ? this.isFirst() : this.isLast()) return;
    const button = event.currentTarget as HTMLElement;
    const theme = this.theme();
    const count = this.siblings().length;
    await this.sending.send([], async () => {
      const place = await this.#store.move(theme, by);
      const said = $localize`${quoted(theme.label)}:theme: est maintenant à la place ${place}:place: sur ${count}:count:.`;
      this.changed.emit({ said, isGone: false });
      afterNextRender(() => button.focus(), { injector: this.#injector });
    });
  }

  protected saved(label: string): void {
    this.changed.emit({ said: $localize`${quoted(label)}:theme: est enregistré.`, isGone: true });
  }

  protected merged({ keptId }: Merge): void {
    const label = this.#store.find(keptId)?.label ?? '';
    this.changed.emit({ said: $localize`La fusion est faite\u202F: il reste ${quoted(label)}:theme:.`, isGone: true });
  }

  protected close(): void {
    this.toggled.emit();
    document.getElementById(`modifier-${this.theme().id}`)?.focus();
  }

  protected askToRemove(): void {
    this.confirmation()?.open();
  }

  protected async remove(): Promise<void> {
    const theme = this.theme();
    const isDone = await this.sending.send([], () => this.#store.remove(theme));
    this.confirmation()?.close();
    if (isDone) this.changed.emit({ said: $localize`${quoted(theme.label)}:theme: est supprimé.`, isGone: true });
  }

  #childrenOf(id: string): ThemeView[] {
    return this.#store.siblings({ parentId: id });
  }
}

function consequencesOf(gone: ThemeView, kept: ThemeView, children: number): string[] {
  const names = { gone: quoted(gone.label), kept: quoted(kept.label) };
  const below = counted(children, { none: '', one: $localize`sous-thème`, many: $localize`sous-thèmes` });
  const what = [...(gone.sheets > 0 ? [sheetCount(gone.sheets)] : []), ...(children > 0 ? [below] : [])];
  return [
    what.length === 0
      ? $localize`Rien n’est à déplacer\u202F: ${names.gone}:gone: est vide.`
      : $localize`Passent de ${names.gone}:gone: à ${names.kept}:kept:\u202F: ${new Intl.ListFormat('fr').format(what)}:what:, dossiers en cours compris.`,
    $localize`Les adresses de ${names.gone}:gone: mènent à ${names.kept}:kept:.`,
    $localize`${names.kept}:kept: garde son propre comité.`,
  ];
}
