import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { filter, map } from 'rxjs';

/** The brand, and the places that one goes to. */
@Component({
  selector: 'rc-site-header',
  imports: [RouterLink],
  templateUrl: './site-header.html',
  styleUrl: './site-header.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteHeader {
  readonly #router = inject(Router);
  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );

  protected readonly paths = pagePaths;
  /** A sheet is within the catalogue without being its page. */
  protected readonly catalogueCurrent = computed(() => {
    if (/^\/catalogue(?![^?#])/.test(this.#url())) return 'page';
    return this.#url().startsWith('/fiches/') ? 'true' : null;
  });
}
