import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { type Place, pagePaths } from '@recueil/contracts';
import { filter, map } from 'rxjs';
import { AboutStore } from '#web/core/about-store';
import { readFailure } from '#web/core/failure';
import { NoticesStore } from '#web/core/notices-store';
import { safeReturnPath } from '#web/core/return-path';
import { SessionStore } from '#web/core/session-store';
import { Icon } from '#web/ui/icon';
import { MailAddress } from '#web/ui/mail-address';

interface Link {
  path: string;
  label: string;
}

/** The brand, the places that one goes to, and who is signed in. */
@Component({
  selector: 'rc-site-header',
  imports: [RouterLink, MatButton, Icon, MailAddress],
  templateUrl: './site-header.html',
  styleUrl: './site-header.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteHeader {
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  private readonly account = viewChild<ElementRef<HTMLElement>>('account');

  protected readonly paths = pagePaths;
  protected readonly person = this.#session.me;
  readonly #about = inject(AboutStore);
  /** Before the opening to the public, a visitor finds nothing behind these links. */
  protected readonly isOpen = computed(() => this.person() !== null || this.#about.about()?.opened !== false);
  protected readonly notices = inject(NoticesStore);
  protected readonly unreadWords = computed(() =>
    this.notices.unread() === 1 ? $localize`\u00A0nouvelle non lue` : $localize`\u00A0nouvelles non lues`,
  );
  /** As long as nobody knows whether someone is signed in, nothing is offered that would be wrong. */
  protected readonly isKnown = computed(() => this.#session.state() !== 'unknown');
  protected readonly isLeaving = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** Where signing in leads back to. */
  protected readonly here = computed(() => {
    const path = safeReturnPath(this.#url());
    return path === '/' ? null : path;
  });
  /** A sheet is within the catalogue without being its page. */
  protected readonly catalogueCurrent = computed(() => {
    if (/^\/catalogue(?![^?#])/.test(this.#url())) return 'page';
    return this.#url().startsWith('/fiches/') ? 'true' : null;
  });
  /** Where one works for a committee, most often. */
  protected readonly work = computed<Link | null>(() => {
    const held = this.person()?.places ?? [];
    const place = (['committee', 'secretariat'] as const).find((one) => held.includes(one));
    return place ? (this.#linkTo(place)[0] ?? null) : null;
  });
  protected readonly places = computed<Link[]>(() => [
    { path: pagePaths.myAccount, label: $localize`Mon compte` },
    { path: pagePaths.mySessions, label: $localize`Mes sessions` },
    ...(this.person()?.places ?? []).flatMap((place) => this.#linkTo(place)),
  ]);

  protected currentAt(path: string): 'page' | null {
    return this.#url().split(/[?#]/, 1)[0] === path ? 'page' : null;
  }

  /** The page itself, or one below it. */
  protected currentWithin(path: string): 'page' | 'true' | null {
    return this.currentAt(path) ?? (this.#url().startsWith(`${path}/`) ? 'true' : null);
  }

  /** A link is followed: the menus that showed it close, before the new page takes the focus. */
  protected closeMenus(): void {
    this.account()?.nativeElement.hidePopover();
    this.menu().nativeElement.hidePopover();
  }

  protected async signOut(): Promise<void> {
    if (this.isLeaving()) return;
    this.isLeaving.set(true);
    this.failure.set(null);
    try {
      await this.#session.signOut();
    } catch (error) {
      this.failure.set(
        readFailure(error).detail ??
          $localize`Recueil ne répond pas\u202F: vous êtes encore connecté. Réessayez dans un instant, ou fermez le navigateur.`,
      );
    } finally {
      this.isLeaving.set(false);
    }
  }

  /** Only to pages that there are. */
  #linkTo(place: Place): Link[] {
    const links: Partial<Record<Place, Link>> = {
      committee: { path: pagePaths.committee, label: $localize`Comité` },
      secretariat: { path: pagePaths.secretariat, label: $localize`Secrétariat` },
      administration: { path: pagePaths.administration, label: $localize`Administration` },
    };
    const link = links[place];
    return link && this.#router.config.some(({ path }) => path === link.path.slice(1)) ? [link] : [];
  }
}
