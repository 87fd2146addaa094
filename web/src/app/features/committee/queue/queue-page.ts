import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type SubmissionFilter, pagePaths } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { PageLinks } from '#web/ui/page-links';
import { ProblemView } from '#web/ui/problem-view';
import { type Choice, SelectField } from '#web/ui/select-field';
import { SubmissionListStore } from '#web/features/submissions/submission-list-store';
import { ListViews } from '#web/features/submissions/list-views';
import { readListSearch, viewParams, withChoice, writeListSearch } from '#web/features/submissions/submission-search';
import { SittingForm } from '../sitting/sitting-form';
import { SittingResume } from '../sitting/sitting-resume';
import { QueueTable } from './queue-table';

const viewLabels: readonly { filter: SubmissionFilter; label: string }[] = [
  { filter: 'all', label: $localize`Toutes` },
  { filter: 'mine', label: $localize`À moi` },
  { filter: 'unclaimed', label: $localize`À prendre` },
  { filter: 'late', label: $localize`En retard` },
];

/** Every submission that the committee has under way: the address holds what is chosen. */
@Component({
  selector: 'rc-queue-page',
  imports: [RouterLink, ListViews, PageLinks, ProblemView, QueueTable, SelectField, SittingForm, SittingResume],
  providers: [SubmissionListStore],
  templateUrl: './queue-page.html',
  styleUrls: ['../../../ui/workspace.scss', './queue-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueuePage {
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(SubmissionListStore);
  protected readonly path = pagePaths.committee;
  protected readonly sittingPath = pagePaths.sitting;
  protected readonly title = computed(() => titleOf(this.#session.me()?.roles ?? []));
  protected readonly views = computed(() =>
    viewLabels.map(({ filter, label }) => ({
      label,
      count: this.store.list()?.counts[filter] ?? null,
      params: viewParams(this.store.search(), filter),
      isCurrent: (this.store.search().filter ?? 'all') === filter,
    })),
  );
  protected readonly themeChoices = computed(() => {
    const themes = this.store.list()?.themes ?? [];
    return [
      { value: '', label: $localize`Tous les thèmes` },
      ...themes.map(({ slug, label, count }) => ({ value: slug, label: `${label} (${count})` })),
    ];
  });
  protected readonly stateChoices = computed(() => {
    const states = this.store.list()?.states ?? [];
    const none: Choice = { value: '', label: $localize`Toutes les étapes` };
    return [none, ...states.map(({ state, label, count }) => ({ value: state, label: `${label} (${count})` }))];
  });
  protected readonly sortChoices = [
    { value: 'deadline', label: $localize`Échéance` },
    { value: 'age', label: $localize`Ancienneté` },
    { value: 'title', label: $localize`Titre` },
  ];
  protected readonly status = computed(() => (this.store.isLoading() ? '' : this.store.headline()));
  protected readonly isNarrowed = computed(() => Boolean(this.store.search().theme ?? this.store.search().state));
  protected readonly emptyWords = computed(() =>
    wordsOfNone(this.store.search().filter, { isNarrowed: this.isNarrowed() }),
  );
  protected readonly paramsOf = (page: number): Record<string, string> =>
    writeListSearch({ ...this.store.search(), page });

  constructor() {
    effect(() => {
      const search = readListSearch(this.#params());
      untracked(() => {
        this.store.show('committee', search);
      });
    });
  }

  protected choose(name: 'theme' | 'state' | 'sort', value: string): void {
    const queryParams = writeListSearch(withChoice(this.store.search(), name, value));
    void this.#router.navigate([pagePaths.committee], { queryParams });
  }

  /** Another page of the list is read from its heading on. */
  protected focusHeading(): void {
    const heading = this.heading()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
}

/** The committee's own name when one sits in one only. */
function titleOf(roles: readonly { committee: { name: string } | null }[]): string {
  const names = new Set(roles.flatMap(({ committee }) => (committee ? [committee.name] : [])));
  const [only] = names;
  return only !== undefined && names.size === 1 ? only : $localize`Comité`;
}

function wordsOfNone(filter: SubmissionFilter | undefined, { isNarrowed }: { isNarrowed: boolean }): string {
  if (isNarrowed) return $localize`Aucune fiche de ce thème et de cette étape dans cette vue.`;
  if (filter === 'mine') return $localize`Rien ne vous attend\u202F: personne n’a besoin de vous pour le moment.`;
  if (filter === 'unclaimed')
    return $localize`Aucune fiche n’est à prendre\u202F: chacune est entre les mains de quelqu’un.`;
  if (filter === 'late') return $localize`Aucune fiche n’est en retard.`;
  return $localize`Aucune fiche n’est en cours. Quand une pratique sera proposée, elle arrivera ici.`;
}
