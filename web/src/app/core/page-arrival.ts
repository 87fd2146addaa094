import { ViewportScroller } from '@angular/common';
import { DOCUMENT, Service, inject } from '@angular/core';
import { NavigationEnd, Router, Scroll } from '@angular/router';
import { reachPlace } from '#web/ui/focus';
import { LastPlace } from './last-place';
import { SessionStore } from './session-store';

/** Given as `info` to a navigation: the same page takes another address, and its reader stays where they are. */
export const sameScreen = 'same-screen';

/** How long a page may take to be tall enough for the place where its reader was. */
const patience = 3_000;

/**
 * What a browser does by itself between two documents: on a new page the focus goes to its `main` and the view to its
 * top; back and forward give the place back once the page is drawn; a fragment leads to its element and focuses it.
 * A change of the query alone moves neither.
 */
@Service()
export class PageArrival {
  readonly #router = inject(Router);
  readonly #scroller = inject(ViewportScroller);
  readonly #document = inject(DOCUMENT);
  readonly #lastPlace = inject(LastPlace);
  readonly #session = inject(SessionStore);
  #path: string | null = null;
  #isFirst = true;
  #isNewPage = false;

  start(): void {
    this.#scroller.setHistoryScrollRestoration('manual');
    this.#lastPlace.watch();
    this.#router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.#arrive(event.urlAfterRedirects);
      if (event instanceof Scroll) this.#place(event);
    });
  }

  #arrive(url: string): void {
    const path = url.split(/[?#]/, 1)[0] ?? '/';
    this.#isFirst = this.#path === null;
    const isSameScreen = this.#router.currentNavigation()?.extras.info === sameScreen;
    this.#isNewPage = !this.#isFirst && path !== this.#path && !isSameScreen;
    this.#path = path;
    if (!this.#isNewPage) return;
    this.#session.takePage();
    this.#document.querySelector('main')?.focus({ preventScroll: true });
  }

  #place({ anchor, position }: Scroll): void {
    const place = position ?? (this.#isFirst ? this.#lastPlace.recall() : null);
    if (place !== null) {
      this.#when(
        () => this.#isTall(place[1]),
        () => this.#scroller.scrollToPosition(place),
      );
    } else if (anchor !== null) {
      this.#when(
        () => this.#document.getElementById(anchor) !== null,
        () => reachPlace(this.#document, anchor),
      );
    } else if (this.#isNewPage) this.#scroller.scrollToPosition([0, 0]);
  }

  #isTall(y: number): boolean {
    return this.#document.documentElement.scrollHeight >= y + (this.#document.defaultView?.innerHeight ?? 0);
  }

  /** Acts as soon as the page is ready for it; never once the reader has left, or has long been reading. */
  #when(isReady: () => boolean, act: () => void): void {
    const path = this.#path;
    const deadline = Date.now() + patience;
    const look = (): void => {
      if (this.#path !== path || Date.now() > deadline) return;
      if (isReady()) act();
      else this.#document.defaultView?.requestAnimationFrame(look);
    };
    look();
  }
}
