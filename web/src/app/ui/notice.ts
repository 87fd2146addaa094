import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

export type NoticeKind = 'information' | 'warn' | 'stop' | 'done';

const icons: Record<NoticeKind, IconName> = {
  information: 'information',
  warn: 'warning',
  stop: 'warning',
  done: 'tick',
};

/** Something about the whole page: what happens, and what one can do. */
@Component({
  selector: 'rc-notice',
  imports: [Icon],
  template: '<svg [rcIcon]="icon()" /><div><ng-content /></div>',
  host: { '[class]': 'kind()' },
  styleUrl: './notice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notice {
  readonly kind = input<NoticeKind>('information');
  protected readonly icon = computed(() => icons[this.kind()]);
}
