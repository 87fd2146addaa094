import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type SubmissionSummary, mySheetPath } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { Thread } from '#web/ui/thread';
import { FileState } from '#web/features/submissions/file-state';
import { turnSentence } from '#web/features/submissions/turn-words';
import { nextStep, placeWords } from './my-files';

/** One of my files: where it stands, whose turn it is, and the one thing to do. */
@Component({
  selector: 'rc-file-line',
  imports: [RouterLink, MatButton, FileState, Thread],
  template: `
    <article [attr.aria-labelledby]="'fiche-' + file().id">
      <div class="row between">
        <h3 [id]="'fiche-' + file().id">
          <a [routerLink]="path()">{{ title() }}</a>
        </h3>
        <rc-file-state [file]="file()" />
      </div>
      @if (!isEnded()) {
        <rc-thread [stages]="file().stages" />
        @if (file().asked; as asked) {
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
              [attr.aria-describedby]="'fiche-' + file().id"
              >{{ next.label }}</a
            >
          </p>
        }
      }
    </article>
  `,
  styleUrl: './file-line.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileLine {
  readonly file = input.required<SubmissionSummary>();
  /** What the page asks first: its button is filled. */
  readonly isMain = input(false);
  readonly isEnded = input(false);

  readonly #session = inject(SessionStore);
  protected readonly path = computed(() => mySheetPath(this.file().id));
  protected readonly title = computed(() => this.file().title || $localize`Fiche sans titre`);
  protected readonly turn = computed(() => turnSentence(this.file().turn, this.#session.me()?.id ?? null));
  protected readonly place = computed(() => placeWords(this.file()));
  protected readonly step = computed(() => nextStep(this.file()));
}
