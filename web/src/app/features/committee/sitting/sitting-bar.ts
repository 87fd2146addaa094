import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SittingRun } from './sitting-run';

/** Above a submission that one reached in a sitting: where one is in it, what comes next, and how to leave. */
@Component({
  selector: 'rc-sitting-bar',
  imports: [MatButton],
  template: `
    @if (words(); as said) {
      <div class="row between">
        <p>
          <strong i18n>Ma séance</strong>{{ ' ' }}<span class="quiet">{{ said.place }}</span>
        </p>
        <p class="row no-print">
          <button matButton="text" type="button" (click)="skipped.emit()">
            @if (said.isLast) {
              <ng-container i18n>Terminer sans traiter cette fiche</ng-container>
            } @else {
              <ng-container i18n>Passer à la suivante</ng-container>
            }
          </button>
          <button matButton="text" type="button" i18n (click)="stopped.emit()">Quitter la séance</button>
        </p>
      </div>
      <p id="seance-dit" class="said" role="status" tabindex="-1">{{ said.before ?? '' }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--rc-5);
      border-bottom: var(--rc-line);
    }

    .said {
      color: var(--rc-done);
      font-weight: 600;
    }

    .said:not(:empty) {
      padding-bottom: var(--rc-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SittingBar {
  /** The submission that is shown. */
  readonly id = input.required<string>();
  readonly skipped = output();
  readonly stopped = output();

  readonly #running = inject(SittingRun);
  protected readonly words = computed(() => {
    const run = this.#running.run();
    if (run === null || !this.#running.isAt(this.id())) return null;
    const number = run.at + 1;
    const next = run.submissions[number];
    return {
      place: next
        ? $localize`Fiche ${number}:number: sur ${run.submissions.length}:count:, suivante\u202F: ${next.title}:title:`
        : $localize`Fiche ${number}:number: sur ${run.submissions.length}:count:, la dernière`,
      isLast: next === undefined,
      before: run.said,
    };
  });
}
