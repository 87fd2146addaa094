import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type HistoryEntry, pagePaths } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { clockTime, counted } from '#web/ui/french';
import { ProblemView } from '#web/ui/problem-view';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { PersonChoice } from '../people/person-choice';
import { type DetailLine, detailLines } from './event-details';
import { type HistorySearch, readHistorySearch, writeHistorySearch } from './history-search';
import { HistoryStore } from './history-store';

/** What happened: narrowed on demand, page by page towards the past, and saved as a table. */
@Component({
  selector: 'rc-history-page',
  imports: [RouterLink, MatButton, FormProblems, PersonChoice, ProblemView, SelectField, TextField],
  providers: [HistoryStore],
  templateUrl: './history-page.html',
  styleUrls: ['../../../ui/workspace.scss', './history-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryPage {
  readonly #router = inject(Router);
  readonly #params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  #isToBeRead = false;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(HistoryStore);
  protected readonly path = pagePaths.history;
  protected readonly sending = new FormSending(['personne', 'au'], 'historique');
  protected readonly exporting = new FormSending();
  protected readonly saidOfExport = signal('');
  // What the address says, until it is typed over.
  protected readonly personName = linkedSignal(() => this.store.actor()?.name ?? '');
  protected readonly person = linkedSignal(() => this.store.actor());
  protected readonly action = linkedSignal(() => this.store.search().action ?? '');
  protected readonly from = linkedSignal(() => this.store.search().from ?? '');
  protected readonly to = linkedSignal(() => this.store.search().to ?? '');
  protected readonly actionChoices = computed(() => [
    { value: '', label: $localize`Toutes les actions` },
    ...(this.store.page()?.actions ?? []),
  ]);
  protected readonly isNarrowed = computed(() => Object.keys(this.store.search()).length > 0);
  protected readonly olderParams = computed(() => {
    const next = this.store.page()?.next;
    return next ? writeHistorySearch({ ...this.store.search(), before: next }) : null;
  });
  protected readonly latestParams = computed(() => {
    const { before, ...filters } = this.store.search();
    return before === undefined ? null : writeHistorySearch(filters);
  });
  protected readonly headline = computed(() => {
    const count = this.store.page()?.entries.length ?? 0;
    const said = counted(count, {
      none: $localize`Rien de tel dans l’historique`,
      one: $localize`événement`,
      many: $localize`événements`,
    });
    // How many there are in all is not counted: the history is long.
    return this.olderParams() || this.latestParams() ? $localize`${said}:count: sur cette page` : said;
  });
  protected readonly status = computed(() => (this.store.isLoading() ? '' : this.headline()));

  constructor() {
    effect(() => {
      const search = readHistorySearch(this.#params());
      untracked(() => this.store.show(search));
    });
    effect(() => {
      if (!this.store.isLoading()) untracked(() => this.#read());
    });
  }

  protected hour({ at }: HistoryEntry): string {
    return clockTime(new Date(at));
  }

  protected linesOf({ details }: HistoryEntry): DetailLine[] {
    return details ? detailLines(details.before, details.after) : [];
  }

  protected async filter(event: Event): Promise<void> {
    event.preventDefault();
    const isUnknown = this.personName().trim() !== '' && this.person() === null;
    const isBackwards = this.from() !== '' && this.to() !== '' && this.to() < this.from();
    const isRight = await this.sending.send(
      [
        ...(isUnknown
          ? [{ field: 'personne', message: $localize`Choisissez une personne dans la liste, ou laissez vide.` }]
          : []),
        ...(isBackwards ? [{ field: 'au', message: $localize`Le dernier jour vient avant le premier.` }] : []),
      ],
      () => Promise.resolve(),
    );
    if (!isRight) return;
    const { sheetId } = this.store.search();
    const actorId = this.personName().trim() === '' ? undefined : this.person()?.id;
    await this.#go({ actorId, action: this.action(), sheetId, from: this.from(), to: this.to() });
  }

  protected turned(): void {
    this.#isToBeRead = true;
  }

  protected async export(): Promise<void> {
    this.saidOfExport.set('');
    const isDone = await this.exporting.send([], () => this.store.export());
    if (isDone) this.saidOfExport.set($localize`Le fichier historique.csv est téléchargé.`);
  }

  async #go(search: HistorySearch): Promise<void> {
    this.turned();
    await this.#router.navigate([pagePaths.history], { queryParams: writeHistorySearch(search) });
    this.#read();
  }

  /** Another answer is read from its heading on. */
  #read(): void {
    if (!this.#isToBeRead || this.store.isLoading()) return;
    this.#isToBeRead = false;
    const heading = this.heading()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
}
