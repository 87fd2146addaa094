import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SubmissionSummary } from '@recueil/contracts';
import { Icon } from '#web/ui/icon';
import { stateLook } from './turn-words';

/** Where a submission stands, in words, with a drawing beside them: never by its colour alone. */
@Component({
  selector: 'rc-submission-step',
  imports: [Icon],
  template: '<svg [rcIcon]="look().icon" /><span>{{ words() }}</span>',
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 0.375rem;
      font: var(--mat-sys-label-medium);
      color: var(--rc-soft);
    }

    .i {
      width: 1.125rem;
      height: 1.125rem;
      align-self: flex-start;
    }

    :host(.you) {
      color: var(--mat-sys-primary);
    }

    :host(.late) {
      color: var(--mat-sys-error);
    }

    :host(.done) {
      color: var(--rc-done);
    }
  `,
  host: { '[class]': 'look().look' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionStep {
  readonly submission = input.required<Pick<SubmissionSummary, 'state' | 'isOver' | 'turn' | 'words'>>();

  protected readonly look = computed(() => stateLook(this.submission()));
  protected readonly words = computed(() => {
    const { step, note } = this.submission().words;
    return note === null ? step : `${step}, ${note.charAt(0).toLocaleLowerCase('fr')}${note.slice(1)}`;
  });
}
