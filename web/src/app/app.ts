import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { DraftKeeper } from './core/draft-keeper';
import { LostPage } from './core/lost-page';
import { SessionStore } from './core/session-store';
import { Welcome } from './features/account/welcome';
import { SessionEnded } from './features/sign-in/session-ended';
import { NetworkBanner } from './shell/network-banner';
import { SessionBanner } from './shell/session-banner';
import { StorageBanner } from './shell/storage-banner';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';
import { ProblemView } from './ui/problem-view';

/** What surrounds every page. */
@Component({
  selector: 'app-root',
  imports: [
    RouterOutlet,
    SiteHeader,
    SiteFooter,
    NetworkBanner,
    SessionBanner,
    SessionEnded,
    StorageBanner,
    Welcome,
    ProblemView,
  ],
  templateUrl: './app.html',
  styleUrl: './app.scss',
  host: { '[class.put-aside]': 'session.other() !== null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly lostPage = inject(LostPage);
  protected readonly session = inject(SessionStore);
  protected readonly drafts = inject(DraftKeeper);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  /** The address stays as it is: with a base, a bare fragment would lead to the home page. */
  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
