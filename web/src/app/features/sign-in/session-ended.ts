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
import { SessionStore } from '../../core/session-store';
import { Notice } from '../../ui/notice';
import { SignInForm } from './sign-in-form';

/**
 * The session is over in the middle of a page: one signs in again in place, and nothing typed is lost. Closed without
 * signing in, it leaves a banner that opens it again.
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
    return me ? me.name || me.email : '';
  });

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.session.hasEnded() && !this.isPutOff()) {
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

  /** Escape, or the button: what waited for the session is refused, and stays on the page. */
  protected putOff(): void {
    if (!this.session.hasEnded()) return;
    this.isPutOff.set(true);
    this.session.giveUp();
  }

  protected back(): void {
    this.isPutOff.set(false);
  }

  protected leave(): void {
    this.session.leave();
  }
}
