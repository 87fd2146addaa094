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
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type FacetName, type SheetSearch, type SheetSort, pagePaths, sheetSorts } from '@recueil/contracts';
import { MatButton } from '@angular/material/button';
import { PageTitle } from '#web/core/page-title';
import { formatNumber, quoted, sentence, sheetCount } from '#web/ui/french';
import { Icon } from '#web/ui/icon';
import { Notice } from '#web/ui/notice';
import { SearchBox } from '#web/ui/search-box';
import { ResultCard } from '../result-card';
import { chosenFacets, readSearch, withFacet, withWords, withoutFacets, writeSearch } from '../sheet-search';
import { FacetPanel } from './facet-panel';
import { NoResult } from './no-result';
import { ResultPages } from './result-pages';
import { SearchFailure } from './search-failure';
import { SearchStore } from './search-store';

/** How long the fingers must rest before what they typed is searched. */
const rest = 200;

/** The catalogue. Its address holds all that it shows; typing rewrites the address, choosing adds one to the history. */
@Component({
  selector: 'rc-search-page',
  imports: [
    RouterLink,
    MatButton,
    SearchBox,
    FacetPanel,
    ResultCard,
    ResultPages,
    NoResult,
    SearchFailure,
    Notice,
    Icon,
  ],
  templateUrl: './search-page.html',
  styleUrl: './search-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPage {
  readonly #router = inject(Router);
  readonly #params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly #title = inject(PageTitle);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The words that we wrote in the address: any others come from elsewhere, and go into the field. */
  #written: string | undefined;
  #isToBeRead = false;

  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(SearchStore);
  protected readonly path = pagePaths.catalogue;
  protected readonly words = signal('');
  protected readonly sheetCount = sheetCount;
  protected readonly formatNumber = formatNumber;
  protected readonly quoted = quoted;

  protected readonly status = computed(() => (this.store.isLoading() ? '' : this.#summary()));
  protected readonly headline = computed(() => {
    const answer = this.store.answer();
    return answer ? headlineOf(answer.request, answer.value.total) : '';
  });
  /** Whether the answer is a list; otherwise it says that nothing is found. */
  protected readonly isFound = computed(() => (this.store.result()?.total ?? 0) > 0);
  /** A corrected spelling, with the way to the words as typed. */
  protected readonly correction = computed(() => {
    const answer = this.store.answer();
    if (!answer?.value.corrected || !answer.request.q || answer.value.total === 0) return null;
    const { page: _, ...asTyped } = answer.request;
    return {
      words: answer.value.corrected,
      typed: answer.request.q,
      params: writeSearch({ ...asTyped, spelling: 'exact' }),
    };
  });
  /** When nobody answers at all, the banner of the site says it: once is enough. */
  protected readonly failureBesideResults = computed(() => {
    const failure = this.store.failure();
    return failure?.kind === 'unreachable' ? null : failure;
  });
  protected readonly sorts = computed(() => sortsOf(this.store.search()));
  protected readonly filterCount = computed(() => this.store.chips().length);
  protected readonly clearedParams = computed(() => writeSearch(withoutFacets(this.store.search())));

  readonly #summary = computed(() => {
    const answer = this.store.answer();
    if (!answer) return '';
    const count = sentence(sheetCount(answer.value.total));
    return answer.request.q
      ? $localize`${count}:count: pour ${quoted(answer.value.corrected ?? answer.request.q)}:words:`
      : count;
  });

  constructor() {
    this.store.refresh();
    effect(() => {
      const search = readSearch(this.#params());
      untracked(() => this.#follow(search));
    });
    effect(() => {
      this.#title.set(...this.#titleParts(), $localize`Catalogue`);
    });
    effect(() => {
      const settled = !this.store.isLoading() && this.store.answer() !== undefined;
      if (settled) untracked(() => this.#read());
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#timer);
    });
  }

  protected type(words: string): void {
    this.words.set(words);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#go(withWords(this.store.search(), words), { isTyping: true }), rest);
  }

  protected send(words: string): void {
    this.words.set(words);
    this.#isToBeRead = true;
    if (withWords({}, words).q === this.store.search().q) this.#read();
    else void this.#go(withWords(this.store.search(), words), { isTyping: true });
  }

  protected choose(name: FacetName, value: string): void {
    void this.#go(withFacet(this.#typedSearch(), name, value));
  }

  /** The chip goes away with its filter: the focus must not go with it. */
  protected remove(name: FacetName): void {
    this.choose(name, '');
    this.#focusHeading();
  }

  protected sortBy(value: string): void {
    const sort = sheetSorts.find((name) => name === value);
    const { page: _, ...search } = this.#typedSearch();
    if (sort) void this.#go({ ...search, sort });
  }

  /** Another page of results is read from its heading on. */
  protected turnPage(): void {
    this.#isToBeRead = true;
  }

  #follow(search: SheetSearch): void {
    const q = search.q ?? '';
    if (q !== this.#written) this.words.set(q);
    this.#written = q;
    this.store.show(search);
  }

  /** What is asked now, with words that are typed and not searched yet. */
  #typedSearch(): SheetSearch {
    const search = this.store.search();
    const { q } = withWords(search, this.words());
    return q === search.q ? search : withWords(search, this.words());
  }

  #go(search: SheetSearch, { isTyping = false }: { isTyping?: boolean } = {}): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#written = search.q ?? '';
    return this.#router.navigate([pagePaths.catalogue], { queryParams: writeSearch(search), replaceUrl: isTyping });
  }

  #titleParts(): string[] {
    const answer = this.store.answer();
    if (!answer?.request.q) return [];
    const { corrected, total } = answer.value;
    return [`${quoted(total > 0 && corrected ? corrected : answer.request.q)}, ${sheetCount(total)}`];
  }

  #read(): void {
    if (!this.#isToBeRead || this.store.isLoading()) return;
    this.#isToBeRead = false;
    this.#focusHeading();
  }

  #focusHeading(): void {
    const heading = this.heading()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
}

function headlineOf(search: SheetSearch, total: number): string {
  const count = sentence(sheetCount(total));
  if (total > 0) return count;
  const words = search.q ? $localize` pour ${quoted(search.q)}:words:` : '';
  const filters = chosenFacets(search).length > 0 ? $localize` avec ces filtres` : '';
  return count + words + filters;
}

function sortsOf(search: SheetSearch): { name: SheetSort; label: string; isChosen: boolean }[] {
  const chosen = search.sort ?? (search.q ? 'relevance' : 'date');
  const labels: Record<SheetSort, string> = {
    relevance: $localize`Pertinence`,
    date: $localize`Date de parution`,
    title: $localize`Titre`,
  };
  return sheetSorts
    .filter((name) => name !== 'relevance' || search.q !== undefined)
    .map((name) => ({ name, label: labels[name], isChosen: name === chosen }));
}
