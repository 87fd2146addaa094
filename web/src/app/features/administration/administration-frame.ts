import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { filter, map } from 'rxjs';
import { SessionStore } from '#web/core/session-store';
import { ProblemView } from '#web/ui/problem-view';
import { parts } from './parts';

/** Around every page of the administration: the way to the others, for whoever administers. */
@Component({
  selector: 'rc-administration-frame',
  imports: [RouterLink, RouterOutlet, ProblemView],
  templateUrl: './administration-frame.html',
  styleUrl: './administration-frame.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdministrationFrame {
  readonly #router = inject(Router);
  readonly #path = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => pathOf(urlAfterRedirects)),
    ),
    { initialValue: pathOf(this.#router.url) },
  );

  protected readonly session = inject(SessionStore);
  protected readonly isMine = computed(() => this.session.me()?.places.includes('administration') ?? false);
  protected readonly links = computed(() =>
    [{ path: pagePaths.administration as string, label: $localize`Vue d’ensemble` }, ...parts].map((link) => ({
      ...link,
      current: this.#currentAt(link.path),
    })),
  );

  /** A person is within the people without being their page. */
  #currentAt(path: string): 'page' | 'true' | null {
    if (this.#path() === path) return 'page';
    return path !== pagePaths.administration && this.#path().startsWith(`${path}/`) ? 'true' : null;
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}
