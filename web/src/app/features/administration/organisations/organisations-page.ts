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
import { RouterLink } from '@angular/router';
import { type OrganisationView, pagePaths } from '@recueil/contracts';
import { counted, formatNumber, quoted, sheetCount } from '#web/ui/french';
import { ProblemView } from '#web/ui/problem-view';
import { TextField } from '#web/ui/text-field';
import { countOfPeople } from '../people/people-store';
import { folded } from './folded';
import { type Merge, MergeForm } from '../merge-form';
import { kindLabel } from './organisation-kinds';
import { OrganisationForm } from './organisation-form';
import { OrganisationsStore } from './organisations-store';

/** The organisations that practices and people come from: named well, and each once. */
@Component({
  selector: 'rc-organisations-page',
  imports: [RouterLink, MatButton, MergeForm, OrganisationForm, ProblemView, TextField],
  providers: [OrganisationsStore],
  templateUrl: './organisations-page.html',
  styleUrls: ['../../../ui/workspace.scss', './organisations-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationsPage {
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(OrganisationsStore);
  protected readonly peoplePath = pagePaths.people;
  protected readonly kindLabel = kindLabel;
  protected readonly formatNumber = formatNumber;
  protected readonly words = signal('');
  protected readonly isCreating = signal(false);
  protected readonly openedId = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly shown = computed(() => {
    const words = folded(this.words());
    return (this.store.organisations() ?? []).filter(({ name }) => folded(name).includes(words));
  });
  protected readonly headline = computed(() =>
    counted(this.shown().length, {
      none: $localize`Aucun organisme de ce nom`,
      one: $localize`organisme`,
      many: $localize`organismes`,
    }),
  );
  protected readonly merge = (merge: Merge): Promise<void> => this.store.merge(merge);
  protected readonly consequencesOf = (merge: Merge): string[] => {
    const gone = this.store.find(merge.goneId);
    const kept = this.store.find(merge.keptId);
    return gone && kept ? consequencesOf(gone, kept) : [];
  };

  protected othersThan({ id }: OrganisationView): { value: string; label: string }[] {
    return (this.store.organisations() ?? [])
      .filter((other) => other.id !== id)
      .map((other) => ({ value: other.id, label: other.name }));
  }

  protected choiceOf({ id, name }: OrganisationView): { value: string; label: string } {
    return { value: id, label: name };
  }

  protected toggle(id: string): void {
    this.said.set('');
    this.isCreating.set(false);
    this.openedId.update((opened) => (opened === id ? null : id));
  }

  protected toggleCreation(): void {
    this.said.set('');
    this.openedId.set(null);
    this.isCreating.update((isCreating) => !isCreating);
  }

  protected saved(name: string): void {
    this.#end($localize`${quoted(name)}:organisation: est enregistré.`);
  }

  protected merged({ keptId }: Merge): void {
    const name = this.store.find(keptId)?.name ?? '';
    this.#end($localize`La fusion est faite\u202F: il reste ${quoted(name)}:organisation:.`);
  }

  /** The form goes away: reading goes on from the title of the list. */
  #end(said: string): void {
    this.said.set(said);
    this.isCreating.set(false);
    this.openedId.set(null);
    this.heading()?.nativeElement.focus();
  }

  protected giveUp(id: string | null): void {
    this.isCreating.set(false);
    this.openedId.set(null);
    document.getElementById(id === null ? 'creer-organisme' : `modifier-${id}`)?.focus();
  }
}

function consequencesOf(gone: OrganisationView, kept: OrganisationView): string[] {
  const what = [
    ...(gone.sheets > 0 ? [sheetCount(gone.sheets)] : []),
    ...(gone.people > 0 ? [countOfPeople(gone.people)] : []),
  ];
  const moved = new Intl.ListFormat('fr').format(what);
  return [
    what.length === 0
      ? $localize`Rien n’est à déplacer\u202F: ${quoted(gone.name)}:gone: n’a ni fiche ni personne.`
      : $localize`Passent de ${quoted(gone.name)}:gone: à ${quoted(kept.name)}:kept:\u202F: ${moved}:what:.`,
    $localize`${quoted(gone.name)}:gone: disparaît de la liste.`,
    $localize`Les fiches gardent le nom d’organisme qui y est écrit\u202F; leur classement suit celui qui reste.`,
  ];
}
