import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '#web/ui/icon';
import { Notice } from '#web/ui/notice';

/** The link of an invitation, shown this once: it left by mail where mail leaves, and is copied from here elsewhere. */
@Component({
  selector: 'rc-invitation-link',
  imports: [MatButton, Icon, Notice],
  template: `
    <rc-notice kind="done">
      <div class="stack-2">
        <p #heading tabindex="-1">
          <strong i18n>L’invitation est prête&#8239;: {{ to() }}.</strong>{{ ' '
          }}<ng-container i18n>Un message vient de partir, avec ce lien.</ng-container>
        </p>
        <label class="label" for="lien-invitation" i18n>Lien d’invitation</label>
        <p class="small" id="lien-invitation-aide" i18n>
          À copier là où aucun message ne part. Il n’est montré que cette fois, et ne sert qu’à cette personne.
        </p>
        <input
          #field
          type="text"
          id="lien-invitation"
          readonly
          aria-describedby="lien-invitation-aide"
          [value]="link()"
          (focus)="field.select()"
        />
        <p class="row">
          <button matButton="outlined" type="button" (click)="copy()">
            <svg matButtonIcon rcIcon="copy" /><ng-container i18n>Copier le lien</ng-container>
          </button>
          <span role="status">
            @if (state() === 'copied') {
              <ng-container i18n>Le lien est copié.</ng-container>
            } @else if (state() === 'refused') {
              <ng-container i18n
                >Le navigateur ne permet pas la copie&#8239;: le lien est sélectionné, copiez-le
                vous-même.</ng-container
              >
            }
          </span>
        </p>
      </div>
    </rc-notice>
  `,
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationLink {
  readonly link = input.required<string>();
  /** Whom it is for. */
  readonly to = input.required<string>();

  readonly #window = inject(DOCUMENT).defaultView;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly state = signal<'idle' | 'copied' | 'refused'>('idle');

  constructor() {
    // What the person waited for takes the place of what they pressed: reading goes on from here.
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async copy(): Promise<void> {
    this.state.set('idle');
    try {
      // Absent outside https, which intranets do without more often than one would like.
      const clipboard: Clipboard | undefined = this.#window?.navigator.clipboard;
      if (!clipboard) throw new Error('no clipboard here');
      await clipboard.writeText(this.link());
      this.state.set('copied');
    } catch {
      this.field().nativeElement.focus();
      this.state.set('refused');
    }
  }
}
