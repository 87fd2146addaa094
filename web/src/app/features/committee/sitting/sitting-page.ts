import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type Sitting, apiRoutes, committeeSubmissionPath, pagePaths } from '@recueil/contracts';
import { counted } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { reading, withQuery } from '#web/core/reading';
import { untilWords } from '#web/features/submissions/turn-words';
import { SittingForm, usualMinutes } from './sitting-form';
import { SittingResume } from './sitting-resume';
import { SittingRun } from './sitting-run';

const longest = 480;

/** What fits in the time that one has, before beginning; and what was done, once the last submission is behind. */
@Component({
  selector: 'rc-sitting-page',
  imports: [MatButton, RouterLink, Notice, ProblemView, SittingForm, SittingResume],
  templateUrl: './sitting-page.html',
  styleUrls: ['../../../ui/workspace.scss', './sitting-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SittingPage {
  readonly #router = inject(Router);
  readonly #params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly #running = inject(SittingRun);
  readonly #reading = reading<Sitting>(() => withQuery(apiRoutes.sitting, { minutes: this.minutes() }));

  protected readonly minutes = computed(() => readMinutes(this.#params().get('minutes')));
  protected readonly sitting = this.#reading.value;
  protected readonly failure = this.#reading.failure;
  protected readonly isLoading = this.#reading.isLoading;
  protected readonly queue = pagePaths.committee;
  protected readonly pathOf = committeeSubmissionPath;
  /** A sitting that came to its end, said until another begins. */
  protected readonly ended = computed(() => {
    const run = this.#running.run();
    return run !== null && run.at >= run.submissions.length ? run : null;
  });
  protected readonly endedWords = computed(() => {
    const count = this.ended()?.done.length ?? 0;
    return counted(count, {
      none: $localize`Vous n’avez traité aucune fiche cette fois.`,
      one: $localize`fiche traitée.`,
      many: $localize`fiches traitées.`,
    });
  });
  /** The submissions, one after the other on a line as long as the time that one has. */
  protected readonly bars = computed(() => {
    const { items = [], minutes = 1 } = this.sitting() ?? {};
    let start = 0;
    return items.map(({ id, taskMinutes }) => {
      const bar = { id, x: (1_000 * start) / minutes, width: Math.max(2, (1_000 * taskMinutes) / minutes - 4) };
      start += taskMinutes;
      return bar;
    });
  });
  protected readonly summary = computed(() => {
    const { items = [], planned = 0, minutes = 0 } = this.sitting() ?? {};
    const submissions = counted(items.length, {
      none: $localize`Aucune fiche`,
      one: $localize`fiche`,
      many: $localize`fiches`,
    });
    return $localize`${submissions}:submissions:, ${planned}:planned:\u00A0min sur\u00A0${minutes}:minutes:. Après chacune, la suivante s’ouvre d’elle-même.`;
  });

  /** « Relire, côté usage, 12 min, attendue avant le 27 novembre ». */
  protected detailOf({ taskLabel, taskMinutes, turn }: Sitting['items'][number]): string {
    const until = turn.paused ? '' : untilWords(turn);
    const words = [taskLabel, $localize`${taskMinutes}:minutes:\u00A0min`];
    if (until !== '') words.push($localize`attendue avant le ${until}:until:`);
    return words.join(', ');
  }

  protected begin(event: Event, sitting: Sitting): void {
    event.preventDefault();
    const first = this.#running.start(sitting);
    if (first !== null) void this.#router.navigateByUrl(first);
  }

  protected retry(): void {
    this.#reading.reload();
  }
}

function readMinutes(typed: string | null): number {
  const minutes = Number(typed);
  return Number.isSafeInteger(minutes) && minutes >= 5 && minutes <= longest ? minutes : usualMinutes;
}
