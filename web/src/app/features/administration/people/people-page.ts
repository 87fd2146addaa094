import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type PeopleSearch, pagePaths } from '@recueil/contracts';
import { PageLinks } from '#web/ui/page-links';
import { ProblemView } from '#web/ui/problem-view';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { InviteForm } from './invite-form';
import { PeopleImport } from './people-import';
import { PeopleStore } from './people-store';
import { PeopleTable } from './people-table';
import { readPeopleSearch, roleChoices, statusChoices, withFilter, writePeopleSearch } from './people-search';
import { WaitingRequestList } from './waiting-request-list';

/** How long the fingers must rest before what they typed is searched. */
const rest = 200;

/** Everyone who has an account. The address holds the search; typing rewrites it, choosing adds one to the history. */
@Component({
  selector: 'rc-people-page',
  imports: [
    RouterLink,
    MatButton,
    InviteForm,
    PageLinks,
    PeopleImport,
    PeopleTable,
    ProblemView,
    SelectField,
    TextField,
    WaitingRequestList,
  ],
  providers: [PeopleStore],
  templateUrl: './people-page.html',
  styleUrls: ['../../../ui/workspace.scss', './people-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  readonly #router = inject(Router);
  readonly #params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The words that we wrote in the address: any others come from elsewhere, and go into the field. */
  #written: string | undefined;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(PeopleStore);
  protected readonly path = pagePaths.people;
  protected readonly roleChoices = roleChoices;
  protected readonly statusChoices = statusChoices;
  protected readonly words = signal('');
  /** Which of the two ways in is open. */
  protected readonly opened = signal<'one' | 'list' | null>(null);
  /** A list whose last request was just decided still says so. */
  protected readonly hasDecided = signal(false);
  protected readonly organisationChoices = computed(() => [
    { value: '', label: $localize`Tous les organismes` },
    ...this.store.organisations().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly status = computed(() => (this.store.isLoading() ? '' : this.store.headline()));
  protected readonly isNarrowed = computed(() => Object.keys(this.store.search()).some((name) => name !== 'page'));
  protected readonly pageCount = computed(() => {
    const page = this.store.page();
    return page ? Math.ceil(page.total / page.pageSize) : 0;
  });
  protected readonly paramsOf = (page: number): Record<string, string> =>
    writePeopleSearch({ ...this.store.search(), page });

  constructor() {
    effect(() => {
      const search = readPeopleSearch(this.#params());
      untracked(() => this.#follow(search));
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#timer);
    });
  }

  protected toggle(way: 'one' | 'list'): void {
    this.opened.update((opened) => (opened === way ? null : way));
  }

  protected decide(): void {
    this.hasDecided.set(true);
    this.store.refresh();
  }

  protected type(words: string): void {
    this.words.set(words);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.#go(withFilter(this.store.search(), 'q', words), { isTyping: true }),
      rest,
    );
  }

  protected send(event: Event): void {
    event.preventDefault();
    void this.#go(withFilter(this.store.search(), 'q', this.words()), { isTyping: true });
    this.focusHeading();
  }

  protected choose(name: 'role' | 'status' | 'organisationId', value: string): void {
    void this.#go(withFilter(withFilter(this.store.search(), 'q', this.words()), name, value));
  }

  /** Another page of the list is read from its heading on. */
  protected focusHeading(): void {
    const heading = this.heading()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  #follow(search: PeopleSearch): void {
    const q = search.q ?? '';
    if (q !== this.#written) this.words.set(q);
    this.#written = q;
    this.store.show(search);
  }

  #go(search: PeopleSearch, { isTyping = false }: { isTyping?: boolean } = {}): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#written = search.q ?? '';
    return this.#router.navigate([pagePaths.people], { queryParams: writePeopleSearch(search), replaceUrl: isTyping });
  }
}
