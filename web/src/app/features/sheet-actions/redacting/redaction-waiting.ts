import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RedactionView } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { dayAndHour } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { PassagePlaces } from './passage-places';

/** A passage that somebody asked to be erased: which, why, where it stands, and who may agree. */
@Component({
  selector: 'rc-redaction-waiting',
  imports: [Notice, PassagePlaces],
  template: `
    <rc-notice kind="warn">
      <p>
        @if (isMine()) {
          <ng-container i18n>Vous avez demandé que ce passage soit effacé, le {{ when() }}&#8239;:</ng-container>
        } @else {
          <ng-container i18n>{{ asker() }} demande que ce passage soit effacé, le {{ when() }}&#8239;:</ng-container>
        }
      </p>
      <p>
        <strong>«&#8239;{{ redaction().passage }}&#8239;»</strong>
      </p>
      <p i18n>Pourquoi&#8239;: {{ redaction().reason }}</p>
      @if (isMine()) {
        @if (others()) {
          <p i18n>Quelqu’un d’autre doit accepter&#8239;: {{ others() }}.</p>
        } @else {
          <p i18n>
            Personne d’autre ne peut accepter pour l’instant. Il faut une seconde personne au secrétariat ou à
            l’administration.
          </p>
        }
      }
    </rc-notice>
    <h3 i18n>Ce qui sera effacé</h3>
    <rc-passage-places [found]="redaction()" />
  `,
  styles: ':host { display: block; } h3 { margin-top: var(--rc-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RedactionWaiting {
  readonly redaction = input.required<RedactionView>();

  readonly #session = inject(SessionStore);

  protected readonly when = computed(() => dayAndHour(this.redaction().at));
  protected readonly asker = computed(() => this.redaction().by?.name ?? $localize`Quelqu’un`);
  protected readonly isMine = computed(() => {
    const { by } = this.redaction();
    return by !== null && by.id === this.#session.me()?.id;
  });
  protected readonly others = computed(() =>
    new Intl.ListFormat('fr', { type: 'disjunction' }).format(this.redaction().others.map(({ name }) => name)),
  );
}
