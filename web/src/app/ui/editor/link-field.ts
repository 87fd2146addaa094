import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TextField } from '../text-field';
import { readAddress } from './link-address';

/** What a link is asked for. */
export interface LinkAsked {
  href: string;
  /** The words that carry it, when none were chosen; '': the address itself. */
  words: string;
}

/** Below the text, in the page: where the chosen words lead. Enter sets the link, Escape leaves everything as it was. */
@Component({
  selector: 'rc-link-field',
  imports: [MatButton, TextField],
  template: `
    <div class="link" role="group" [attr.aria-label]="heading" (keydown)="hear($event)">
      <rc-text-field
        [name]="name() + '-adresse'"
        [label]="labels.address"
        [hint]="labels.hint"
        [error]="error()"
        [(value)]="address"
      />
      @if (asksWords()) {
        <rc-text-field [name]="name() + '-mots'" [label]="labels.words" [isRequired]="false" [(value)]="words" />
      }
      <p class="row">
        <button matButton="outlined" type="button" i18n (click)="set()">Poser le lien</button>
        @if (href()) {
          <button matButton type="button" i18n (click)="removed.emit()">Retirer le lien</button>
        }
        <button matButton type="button" i18n (click)="left.emit()">Annuler</button>
      </p>
    </div>
  `,
  styleUrl: './link-field.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkField {
  /** Of the editor: the ids begin so. */
  readonly name = input.required<string>();
  /** Where the words lead now; null when they lead nowhere. */
  readonly href = input.required<string | null>();
  /** No word is chosen: some may be given. */
  readonly asksWords = input(false);
  readonly asked = output<LinkAsked>();
  readonly removed = output();
  readonly left = output();

  protected readonly heading = $localize`Lien`;
  protected readonly labels = {
    address: $localize`Adresse du lien`,
    hint: $localize`Une page (https://…), une adresse de courriel ou un numéro de téléphone.`,
    words: $localize`Mots à afficher`,
  };
  protected readonly address = linkedSignal(() => this.href() ?? '');
  protected readonly words = signal('');
  protected readonly error = signal<string | null>(null);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector('input')?.focus());
  }

  protected hear(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.left.emit();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.set();
    else return;
    // The form around is not sent, and nothing else closes.
    event.preventDefault();
    event.stopPropagation();
  }

  protected set(): void {
    const href = readAddress(this.address());
    this.error.set(
      href === null
        ? $localize`Cette adresse ne mène nulle part\u202F: écrivez-la en entier, par exemple https://www.service.example.`
        : null,
    );
    if (href !== null) this.asked.emit({ href, words: this.words().trim() });
  }
}
