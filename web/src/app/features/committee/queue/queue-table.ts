import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type SubmissionSort, type SubmissionSummary, committeeSubmissionPath } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { SubmissionStep } from '#web/features/submissions/submission-step';
import { shortDay, untilWords, whoseTurn } from '#web/features/submissions/turn-words';

/** Submissions under way, one a line: where each stands, whose turn it is, since when and until when. */
@Component({
  selector: 'rc-queue-table',
  imports: [MatButton, RouterLink, SubmissionStep],
  templateUrl: './queue-table.html',
  styleUrls: ['../../../ui/workspace.scss', './queue-table.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueueTable {
  readonly submissions = input.required<readonly SubmissionSummary[]>();
  readonly sort = input.required<SubmissionSort>();

  readonly #session = inject(SessionStore);
  protected readonly pathOf = committeeSubmissionPath;
  protected readonly shortDay = shortDay;

  protected titleOf({ title }: SubmissionSummary): string {
    return title === '' ? $localize`Sans titre` : title;
  }

  protected whoseOf({ turn }: SubmissionSummary): string {
    return whoseTurn(turn, this.#session.me()?.id ?? null);
  }

  protected untilOf({ turn }: SubmissionSummary): string {
    return untilWords(turn);
  }

  /** What one comes for, when it is one's turn. */
  protected openingOf({ state, turn }: SubmissionSummary): string {
    if (!turn.mine) return $localize`Ouvrir`;
    if (state === 'reviewing') return $localize`Relire`;
    return state === 'rewriting' ? $localize`Réécrire` : $localize`Ouvrir`;
  }
}
