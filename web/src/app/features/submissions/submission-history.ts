import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { HistoryLine } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';

/** What happened to a submission, as the caller may read it. */
@Component({
  selector: 'rc-submission-history',
  template: `
    <ol>
      @for (line of lines(); track $index) {
        <li>
          <p class="small quiet">{{ dayAndHour(line.at) }}</p>
          <p>
            @if (line.actor === 'committee') {
              <strong i18n>Le comité</strong>
            } @else if (line.actor) {
              <strong>{{ line.actor.name }}</strong>
            } @else {
              <strong i18n>Recueil</strong>
            }
            {{ line.sentence }}
          </p>
          @if (line.reason) {
            <blockquote>{{ line.reason }}</blockquote>
          }
        </li>
      } @empty {
        <li class="quiet" i18n>Rien encore.</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }

    li {
      padding-block: var(--rc-3);
      border-top: var(--rc-line);
    }

    blockquote {
      margin-top: var(--rc-1);
      padding-left: var(--rc-4);
      border-left: 2px solid var(--mat-sys-outline-variant);
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionHistory {
  readonly lines = input.required<readonly HistoryLine[]>();
  protected readonly dayAndHour = dayAndHour;
}
