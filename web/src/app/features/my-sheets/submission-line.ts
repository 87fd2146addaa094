import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type SubmissionSummary, mySheetPath } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { Thread } from '#web/ui/thread';
import { SubmissionStep } from '#web/features/submissions/submission-step';
import { turnSentence } from '#web/features/submissions/turn-words';
import { nextStep, placeWords } from './my-submissions';

/** One of my submissions: where it stands, whose turn it is, and the one thing to do. */
@Component({
  selector: 'rc-submission-line',
  imports: [RouterLink, MatButton, SubmissionStep, Thread],
  template: `
    <article [attr.aria-labelledby]="'fiche-' + submission().id">
      <div class="row between">
        <h3 [id]="'fiche-' + submission().id">
          <a [routerLink]="path()">{{ title() }}</a>
        </h3>
        <rc-submission-step [submission]="submission()" />
      </div>
      @if (!isEnded()) {
        <rc-thread [stages]="submission().stages" />
        @if (submission().asked; as asked) {
          <p class="ask">{{ asked }}</p>
        } @else if (turn()) {
          <p class="ask">
            {{ turn() }}
            @if (place()) {
              <ng-container i18n>Votre fiche est {{ place() }} dans la file.</ng-container>
            }
            @if (step() === null) {
              {{ ' ' }}<span class="quiet" i18n>Rien à faire de votre côté.</span>
            }
          </p>
        }
        @if (step(); as next) {
          <p class="row">
            <a
              [matButton]="isMain() ? 'filled' : 'outlined'"
              [routerLink]="next.path"
              [attr.aria-describedby]="'fiche-' + submission().id"
              >{{ next.label }}</a
            >
          </p>
        }
      }
    </article>
  `,
  styleUrl: './submission-line.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionLine {
  readonly submission = input.required<SubmissionSummary>();
  /** What the page asks first: its button is filled. */
  readonly isMain = input(false);
  readonly isEnded = input(false);

  readonly #session = inject(SessionStore);
  protected readonly path = computed(() => mySheetPath(this.submission().id));
  protected readonly title = computed(() => this.submission().title || $localize`Fiche sans titre`);
  protected readonly turn = computed(() => turnSentence(this.submission().turn, this.#session.me()?.id ?? null));
  protected readonly place = computed(() => placeWords(this.submission()));
  protected readonly step = computed(() => nextStep(this.submission()));
}
