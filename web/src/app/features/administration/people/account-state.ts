import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PersonSummary } from '@recueil/contracts';
import { Icon, type IconName } from '#web/ui/icon';
import { statusWords } from './people-search';

const icons: Record<PersonSummary['status'], IconName> = { invited: 'clock', active: 'tick', disabled: 'close' };

/** Whether somebody may come in: a sign and its words. */
@Component({
  selector: 'rc-account-state',
  imports: [Icon],
  template: '<span class="state" [class]="status()"><svg [rcIcon]="icon()" />{{ words() }}</span>',
  styles: `
    :host {
      display: inline-block;
    }

    .state {
      display: inline-flex;
      align-items: baseline;
      gap: 0.375rem;
      font: var(--mat-sys-label-medium);
      color: var(--rc-soft);
    }

    svg {
      width: 1.125rem;
      height: 1.125rem;
      align-self: flex-start;
    }

    .active {
      color: var(--rc-done);
    }

    .disabled {
      color: var(--mat-sys-error);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountState {
  readonly status = input.required<PersonSummary['status']>();
  protected readonly icon = computed(() => icons[this.status()]);
  protected readonly words = computed(() => statusWords[this.status()]);
}
