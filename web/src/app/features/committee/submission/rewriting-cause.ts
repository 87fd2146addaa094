import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SubmissionView } from '@recueil/contracts';
import { Notice } from '#web/ui/notice';
import { pointsOf } from './reading-grid';

/** Why the text is to be written again, for whoever writes it: what readers asked for, or what came back with it. */
@Component({
  selector: 'rc-rewriting-cause',
  imports: [Notice],
  template: `
    @for (objection of objections(); track objection.person.id) {
      <rc-notice kind="warn">
        <p>
          <strong i18n>{{ objection.person.name }} demande une reprise&#8239;:</strong>
        </p>
        @if (objection.reason) {
          <p class="words">{{ objection.reason }}</p>
        }
        @for (point of pointsOf(objection.grid); track point.label) {
          <p class="words">
            {{ point.label }}
            @if (point.remark) {
              — {{ point.remark }}
            }
          </p>
        }
      </rc-notice>
    }
    @if (said(); as line) {
      <rc-notice>
        <p>
          <strong>{{ line.by }}</strong> {{ line.sentence }}&#8239;:
        </p>
        <p class="words">{{ line.reason }}</p>
      </rc-notice>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 46rem;
    }

    rc-notice {
      margin-top: var(--rc-4);
    }

    .words {
      margin-top: var(--rc-1);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RewritingCause {
  readonly submission = input.required<Pick<SubmissionView, 'state' | 'history' | 'opinions' | 'penHolder'>>();

  protected readonly pointsOf = pointsOf;
  protected readonly objections = computed(() =>
    this.submission().opinions.filter(({ current, verdict }) => current && verdict === 'objection'),
  );
  /** The last reason that somebody else gave, where no reader objects. */
  protected readonly said = computed(() => {
    const { history, penHolder } = this.submission();
    if (this.objections().length > 0) return null;
    const last = history.findLast(({ reason }) => reason !== null && reason !== '');
    if (!last?.actor || last.actor === 'committee' || last.actor.id === penHolder?.id) return null;
    return { by: last.actor.name, sentence: last.sentence, reason: last.reason };
  });
}
