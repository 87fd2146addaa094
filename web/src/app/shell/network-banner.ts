import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Connection } from '#web/core/connection';
import { clockTime } from '#web/ui/french';
import { Notice } from '#web/ui/notice';

/** Says that the server does not answer, since when, and when it is asked again; or that it can only be read. */
@Component({
  selector: 'rc-network-banner',
  imports: [MatButton, Notice],
  templateUrl: './network-banner.html',
  styleUrl: './network-banner.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NetworkBanner {
  protected readonly connection = inject(Connection);
  protected readonly since = computed(() => {
    const lost = this.connection.lostSince();
    return lost ? clockTime(lost) : null;
  });
  protected readonly nextTry = computed(() => {
    const seconds = this.connection.secondsLeft();
    return seconds === 1
      ? $localize`Nouvel essai dans 1\u00A0seconde.`
      : $localize`Nouvel essai dans ${seconds}:seconds:\u00A0secondes.`;
  });
}
