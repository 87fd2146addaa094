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
import { type CommitteeMember, type CommitteeView, colleges, exclusions, pagePaths } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { Confirmation } from '#web/ui/confirmation';
import { FormProblems } from '#web/ui/form-problems';
import { counted, longDate, quoted } from '#web/ui/french';
import { Icon } from '#web/ui/icon';
import { ProblemView } from '#web/ui/problem-view';
import { type Side, sideWords, themesInWords } from './committee-draft';
import { CommitteeEditor } from './committee-editor';
import { CommitteesStore } from './committees-store';

/** The committees: what each takes, who sits in it and when it meets. */
@Component({
  selector: 'rc-committees-page',
  imports: [RouterLink, MatButton, CommitteeEditor, Confirmation, FormProblems, Icon, ProblemView],
  providers: [CommitteesStore],
  templateUrl: './committees-page.html',
  styleUrls: ['../../../ui/workspace.scss', './committees-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitteesPage {
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly confirmation = viewChild(Confirmation);

  protected readonly store = inject(CommitteesStore);
  protected readonly colleges = colleges;
  protected readonly exclusions = exclusions;
  protected readonly sides: Side[] = ['design', 'use'];
  protected readonly sideWords = sideWords;
  protected readonly longDate = longDate;
  protected readonly sending = new FormSending();
  protected readonly isCreating = signal(false);
  protected readonly openedId = signal<string | null>(null);
  protected readonly toRemove = signal<CommitteeView | null>(null);
  protected readonly said = signal('');
  protected readonly headline = computed(() =>
    counted(this.store.committees()?.length ?? 0, {
      none: $localize`Aucun comité`,
      one: $localize`comité`,
      many: $localize`comités`,
    }),
  );

  protected membersOf({ members }: CommitteeView, side: Side): CommitteeMember[] {
    return members.filter((member) => member.side === side);
  }

  protected pathOf({ id }: { id: string }): string {
    return pagePaths.person.replace(':id', id);
  }

  protected themesOf(committee: CommitteeView): string {
    return themesInWords(committee, this.store.themes());
  }

  protected mayRemove({ members, secretaries }: CommitteeView): boolean {
    return members.length + secretaries.length === 0;
  }

  protected toggle(id: string): void {
    this.#begin();
    this.openedId.update((opened) => (opened === id ? null : id));
  }

  protected toggleCreation(): void {
    const isCreating = this.isCreating();
    this.#begin();
    this.openedId.set(null);
    this.isCreating.set(!isCreating);
  }

  protected saved(name: string): void {
    this.#end($localize`${quoted(name)}:committee: est enregistré.`);
  }

  protected giveUp(id: string | null): void {
    this.isCreating.set(false);
    this.openedId.set(null);
    document.getElementById(id === null ? 'creer-comite' : `modifier-${id}`)?.focus();
  }

  protected askToRemove(committee: CommitteeView): void {
    this.toRemove.set(committee);
    this.confirmation()?.open();
  }

  protected async remove(): Promise<void> {
    const committee = this.toRemove();
    if (!committee) return;
    const isDone = await this.sending.send([], () => this.store.remove(committee));
    this.confirmation()?.close();
    if (isDone) this.#end($localize`${quoted(committee.name)}:committee: est supprimé.`);
  }

  #begin(): void {
    this.said.set('');
    this.sending.clear();
    this.isCreating.set(false);
  }

  /** The form goes away: reading goes on from the title of the list. */
  #end(said: string): void {
    this.said.set(said);
    this.isCreating.set(false);
    this.openedId.set(null);
    this.heading()?.nativeElement.focus();
  }
}
