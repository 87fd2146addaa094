import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SubmissionView } from '@recueil/contracts';
import { Notice } from '#web/ui/notice';

/** What the committee asks of the team, in its own words, while the sheet is theirs to complete; nothing otherwise. */
@Component({
  selector: 'rc-committee-demand',
  imports: [Notice],
  template: `
    @if (demand(); as asked) {
      <rc-notice>
        <p>
          @if (asked.actor && asked.actor !== 'committee') {
            <strong i18n>{{ asked.actor.name }} vous demande un complément&#8239;:</strong>
          } @else {
            <strong i18n>Le comité vous demande un complément&#8239;:</strong>
          }
        </p>
        <p class="words">{{ asked.reason }}</p>
      </rc-notice>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 46rem;
    }

    .words {
      margin-top: var(--rc-1);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitteeDemand {
  readonly submission = input.required<Pick<SubmissionView, 'state' | 'history'>>();
  protected readonly demand = computed(() => {
    const { state, history } = this.submission();
    return state === 'returned' ? history.findLast(({ reason }) => reason !== null && reason !== '') : undefined;
  });
}
