import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SubmissionView, mySheetPath, sheetPath } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import { SubmissionHistory } from '#web/features/submissions/submission-history';
import { SubmissionStep } from '#web/features/submissions/submission-step';
import { turnSentence } from '#web/features/submissions/turn-words';

/** Where a submission stands that waits for no agreement of the caller's: an old link leads here, and not to an error. */
@Component({
  selector: 'rc-whereabouts',
  imports: [RouterLink, SubmissionHistory, SubmissionStep],
  template: `
    <div class="stack">
      <p><rc-submission-step [submission]="submission()" /></p>
      @if (validated()) {
        <p>{{ validated() }}</p>
      }
      @if (appears()) {
        <p>{{ appears() }}</p>
      }
      @if (turn()) {
        <p>{{ turn() }}</p>
      }
      <p class="row">
        <a class="target" [routerLink]="ownPath()" i18n>Ouvrir la fiche et son suivi</a>
        @if (submission().slug; as slug) {
          <a class="target" [routerLink]="publicPath(slug)" i18n>Lire la fiche en ligne</a>
        }
      </p>
      @if (submission().history.length > 0) {
        <section aria-labelledby="historique">
          <h2 id="historique" i18n>Ce qui s’est passé</h2>
          <rc-submission-history class="block-s" [lines]="submission().history" />
        </section>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 46rem;
    }

    section {
      margin-top: var(--rc-7);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Whereabouts {
  readonly submission = input.required<SubmissionView>();
  readonly myId = input.required<string | null>();

  protected readonly publicPath = sheetPath;
  protected readonly ownPath = computed(() => mySheetPath(this.submission().id));
  protected readonly turn = computed(() => turnSentence(this.submission().turn, this.myId()));
  protected readonly validated = computed(() => {
    const { validation } = this.submission();
    if (!validation) return null;
    const when = dayAndHour(validation.at);
    return validation.by
      ? $localize`Ce texte a été validé par ${validation.by.name}:who:, le ${when}:when:.`
      : $localize`Ce texte a été validé le ${when}:when:.`;
  });
  protected readonly appears = computed(() => {
    const { appearsAt, state } = this.submission();
    if (appearsAt === null || state !== 'validated') return null;
    return $localize`Il paraîtra le ${dayAndHour(appearsAt)}:when:.`;
  });
}
