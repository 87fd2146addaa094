import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ServiceTrouble } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { counted, dayAndHour, hourOf, longDate } from '#web/ui/french';
import { Icon } from '#web/ui/icon';
import { ProblemView } from '#web/ui/problem-view';
import { ServiceStateStore } from './service-state-store';
import { TroubleCard } from './trouble-card';

/** Milliseconds between two looks while somebody has the page before them. */
const betweenLooks = 20_000;

/** How the service stands, and what to do about it. It is read again by itself, and takes nobody's place in the page. */
@Component({
  selector: 'rc-service-state-page',
  imports: [MatButton, FormProblems, Icon, ProblemView, TroubleCard],
  providers: [ServiceStateStore],
  templateUrl: './service-state-page.html',
  styleUrl: './service-state-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceStatePage {
  readonly #document = inject(DOCUMENT);
  #known: string[] | undefined;
  #awaited = false;

  protected readonly store = inject(ServiceStateStore);
  protected readonly sending = new FormSending();
  protected readonly said = signal('');
  protected readonly dayAndHour = dayAndHour;

  protected readonly wrong = computed<ServiceTrouble[]>(() => {
    const away = this.store.away();
    return away === null ? (this.store.state()?.wrong ?? []) : away.map(fromOutside);
  });
  protected readonly toSettle = computed(() => this.wrong().filter(({ state }) => state === 'trouble'));
  protected readonly toForesee = computed(() => this.wrong().filter(({ state }) => state === 'soon'));
  protected readonly checkedAt = computed(() => hourOf(this.store.state()?.checkedAt ?? ''));
  protected readonly summary = computed(() =>
    this.store.away() === null
      ? counted(this.toSettle().length, {
          none: $localize`Le catalogue répond et rien n’est perdu. Rien à régler.`,
          one: $localize`chose demande quelqu’un. Le catalogue répond et rien n’est perdu.`,
          many: $localize`choses demandent quelqu’un. Le catalogue répond et rien n’est perdu.`,
        })
      : $localize`Le catalogue ne répond plus. Cette page suit le retour d’elle-même.`,
  );
  protected readonly ended = computed(() =>
    (this.store.state()?.ended ?? []).map(({ title, from, until }) => ({
      key: `${title} ${from}`,
      day: longDate(from),
      text: $localize`De ${hourOf(from)}:from: à ${hourOf(until)}:until:\u202F: ${title}:title:.`,
    })),
  );

  constructor() {
    const timer = setInterval(() => {
      if (this.#document.visibilityState === 'visible') this.store.refresh();
    }, betweenLooks);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    effect(() => {
      if (this.store.state() === undefined || this.store.isLoading()) return;
      this.#sayWhatChanged(this.wrong().map(({ title }) => title));
    });
  }

  protected lookAgain(): void {
    this.#awaited = true;
    this.said.set('');
    this.store.refresh();
  }

  protected async retry(): Promise<void> {
    this.said.set('');
    if (await this.sending.send([], () => this.store.retry()))
      this.said.set($localize`C’est réessayé. Ce qui aura réussi quittera cette page.`);
  }

  /** Only what is new: a page that is read again every few seconds must not talk all the time. */
  #sayWhatChanged(titles: string[]): void {
    const begun = titles.filter((title) => this.#known?.includes(title) === false);
    const over = (this.#known ?? []).filter((title) => !titles.includes(title));
    this.#known = titles;
    const parts = [
      ...begun.map((title) => $localize`Nouveau\u202F: ${title}:title:.`),
      ...over.map((title) => $localize`Revenu à la normale\u202F: ${title}:title:.`),
    ];
    if (parts.length > 0) this.said.set(parts.join(' '));
    else if (this.#awaited) this.said.set($localize`Vérifié\u202F: rien n’a changé.`);
    this.#awaited = false;
  }
}

/** What the server says to whoever asks, while what this page needs is away. */
function fromOutside({
  check,
  state,
  title,
  remedies,
}: Pick<ServiceTrouble, 'check' | 'state' | 'title' | 'remedies'>): ServiceTrouble {
  const happening = $localize`Recueil le dit de lui-même. Sa cause est dans le journal du serveur, et dans « cli doctor ».`;
  return { check, state, title, remedies, happening, since: '', noticed: null, message: null, mayRetry: false };
}
