import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { committeeSubmissionPath } from '@recueil/contracts';
import { quoted } from '#web/ui/french';
import { SittingRun } from './sitting-run';

/** A sitting that was left on the way: where it was, and the way back. */
@Component({
  selector: 'rc-sitting-resume',
  imports: [RouterLink],
  template: `
    @if (left(); as place) {
      <p>
        {{ place.words }}
        <a class="target" [routerLink]="place.path" i18n>Reprendre ma séance</a>
      </p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SittingResume {
  readonly #running = inject(SittingRun);
  protected readonly left = computed(() => {
    const run = this.#running.run();
    const submission = run?.submissions[run.at];
    if (!run || !submission) return null;
    return {
      path: committeeSubmissionPath(submission.id),
      words: $localize`Une séance est en cours, fiche ${run.at + 1}:number: sur ${run.submissions.length}:count:\u202F: ${quoted(submission.title)}:title:.`,
    };
  });
}
