import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SessionStore } from '#web/core/session-store';
import { dayAndHour } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { DraftStore } from '#web/features/drafts/draft-store';

/** A text begun by somebody who had not signed in: it becomes nobody's before they say that it is theirs. */
@Component({
  selector: 'rc-unclaimed-text',
  imports: [MatButton, Notice],
  template: `
    @if (store.unclaimed(); as unclaimed) {
      <rc-notice kind="warn" class="block-s">
        @if (unclaimed === 'on-page') {
          <p role="alert" i18n>
            <strong>Ce texte a été commencé sans se connecter.</strong> Depuis, la session de ce navigateur est passée à
            {{ person() }}. Il reste dans ce navigateur, et n’est enregistré au nom de personne.
          </p>
          <p>
            <button matButton="outlined" type="button" i18n (click)="claim()">
              C’est le mien&#8239;: l’enregistrer à mon nom
            </button>
          </p>
        } @else {
          <p i18n>
            Un texte commencé sans se connecter, le {{ at() }}, est gardé dans ce navigateur. Il n’est enregistré au nom
            de personne.
          </p>
          <p class="row">
            <button matButton="outlined" type="button" i18n (click)="claim()">
              C’est le mien&#8239;: le reprendre
            </button>
            <button matButton type="button" i18n (click)="leave()">Ce n’est pas le mien</button>
          </p>
        }
      </rc-notice>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnclaimedText {
  /** The question is gone, and its buttons with it. */
  readonly answered = output();

  readonly #session = inject(SessionStore);
  protected readonly store = inject(DraftStore);
  protected readonly person = computed(() => {
    const me = this.#session.me();
    return me ? me.name || me.email : '';
  });
  protected readonly at = computed(() => {
    const unclaimed = this.store.unclaimed();
    return unclaimed instanceof Date ? dayAndHour(unclaimed.toISOString()) : '';
  });

  protected async claim(): Promise<void> {
    await this.store.claim();
    this.answered.emit();
  }

  protected leave(): void {
    this.store.leaveUnclaimed();
    this.answered.emit();
  }
}
