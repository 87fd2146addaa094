import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Me } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { Notice } from '#web/ui/notice';
import { SignInForm } from './sign-in-form';

/**
 * The session is over in the middle of a page: one signs in again in place, and nothing typed is lost. Closed without
 * signing in, it leaves a banner that opens it again. It cannot be closed while somebody else is signed in: the page
 * behind is not theirs to see.
 */
@Component({
  selector: 'rc-session-ended',
  imports: [MatButton, Notice, SignInForm],
  templateUrl: './session-ended.html',
  styleUrl: './session-ended.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionEnded {
  readonly #router = inject(Router);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly session = inject(SessionStore);
  protected readonly isPutOff = signal(false);
  protected readonly person = computed(() => {
    const me = this.session.me();
    return me ? nameOf(me) : '';
  });
  protected readonly nameOf = nameOf;

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      const isOthers = this.session.other() !== null;
      if (isOthers) this.isPutOff.set(false);
      if (this.session.hasEnded() && (isOthers || !this.isPutOff())) {
        if (dialog.open) return;
        dialog.showModal();
        // The form is not there yet, and « Plus tard » is no place to begin at.
        this.heading().nativeElement.focus();
      } else if (dialog.open) dialog.close();
    });
  }

  protected here(): string {
    return this.#router.url;
  }

  protected refuseEscape(event: Event): void {
    if (this.session.other() !== null) event.preventDefault();
  }

  /** Escape, or the button: what waited for the session is refused, and stays on the page. */
  protected putOff(): void {
    if (!this.session.hasEnded()) return;
    // Escaped twice, a dialog is closed by the browser whatever it answers: the page behind stays somebody else's.
    if (this.session.other() !== null) {
      this.dialog().nativeElement.showModal();
      return;
    }
    this.isPutOff.set(true);
    this.session.giveUp();
  }

  protected back(): void {
    this.isPutOff.set(false);
  }

  protected leave(): void {
    this.session.leaveToOthers();
  }
}

function nameOf({ name, email }: Me): string {
  return name || email;
}
