import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { readFailure } from '#web/core/failure';
import { SessionStore } from '#web/core/session-store';
import { clockTime } from '#web/ui/french';
import { Notice } from '#web/ui/notice';

/** Says that the session ends soon, and makes it last; where it cannot, says what will happen. */
@Component({
  selector: 'rc-session-banner',
  imports: [MatButton, Notice],
  templateUrl: './session-banner.html',
  styleUrl: './network-banner.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionBanner {
  readonly #session = inject(SessionStore);

  protected readonly warning = this.#session.warning;
  protected readonly isUnderWay = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly time = computed(() => {
    const warning = this.warning();
    return warning ? clockTime(warning.endsAt) : '';
  });

  protected async stay(): Promise<void> {
    if (this.isUnderWay()) return;
    this.isUnderWay.set(true);
    this.failure.set(null);
    try {
      await this.#session.renew();
    } catch (error) {
      this.failure.set(readFailure(error).detail ?? $localize`Recueil ne répond pas. Réessayez dans un instant.`);
    } finally {
      this.isUnderWay.set(false);
    }
  }
}
