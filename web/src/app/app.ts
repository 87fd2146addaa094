import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LostPage } from './core/lost-page';
import { SessionStore } from './core/session-store';
import { SessionEnded } from './features/sign-in/session-ended';
import { NetworkBanner } from './shell/network-banner';
import { SessionBanner } from './shell/session-banner';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';
import { ProblemView } from './ui/problem-view';

/** What surrounds every page. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, SiteHeader, SiteFooter, NetworkBanner, SessionBanner, SessionEnded, ProblemView],
  templateUrl: './app.html',
  styleUrl: './app.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly lostPage = inject(LostPage);
  protected readonly session = inject(SessionStore);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  /** The address stays as it is: with a base, a bare fragment would lead to the home page. */
  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
