import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Connection } from '../core/connection';
import { clockTime } from '../ui/french';
import { Notice } from '../ui/notice';

/** Says that the server does not answer, since when, and when it is asked again. */
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
}
