import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SubmissionView, mySheetPath, sheetPath } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import { FileHistory } from '#web/features/submissions/file-history';
import { FileState } from '#web/features/submissions/file-state';
import { turnSentence } from '#web/features/submissions/turn-words';

/** Where a file stands that waits for no agreement of the caller's: an old link leads here, and not to an error. */
@Component({
  selector: 'rc-whereabouts',
  imports: [RouterLink, FileHistory, FileState],
  template: `
    <div class="stack">
      <p><rc-file-state [file]="file()" /></p>
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
        @if (file().slug; as slug) {
          <a class="target" [routerLink]="publicPath(slug)" i18n>Lire la fiche en ligne</a>
        }
      </p>
      @if (file().history.length > 0) {
        <section aria-labelledby="historique">
          <h2 id="historique" i18n>Ce qui s’est passé</h2>
          <rc-file-history class="block-s" [lines]="file().history" />
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
  readonly file = input.required<SubmissionView>();
  readonly myId = input.required<string | null>();

  protected readonly publicPath = sheetPath;
  protected readonly ownPath = computed(() => mySheetPath(this.file().id));
  protected readonly turn = computed(() => turnSentence(this.file().turn, this.myId()));
  protected readonly validated = computed(() => {
    const { validation } = this.file();
    if (!validation) return null;
    const when = dayAndHour(validation.at);
    return validation.by
      ? $localize`Ce texte a été validé par ${validation.by.name}:who:, le ${when}:when:.`
      : $localize`Ce texte a été validé le ${when}:when:.`;
  });
  protected readonly appears = computed(() => {
    const { appearsAt, state } = this.file();
    if (appearsAt === null || state !== 'validated') return null;
    return $localize`Il paraîtra le ${dayAndHour(appearsAt)}:when:.`;
  });
}
