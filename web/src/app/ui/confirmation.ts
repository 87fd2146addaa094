import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

/**
 * Before what cannot be undone: a native dialog that says what will happen. `open` shows it; `confirmed` is the answer,
 * and the dialog stays until `close`, so that a refusal is read where the answer was given.
 */
@Component({
  selector: 'rc-confirmation',
  imports: [MatButton],
  template: `
    <dialog #dialog [attr.aria-labelledby]="name() + '-titre'" (close)="closed.emit()">
      <div class="stack">
        <h2 [id]="name() + '-titre'" #title tabindex="-1">{{ heading() }}</h2>
        <ng-content />
        <p class="row acts">
          <button
            matButton="filled"
            type="button"
            [attr.aria-busy]="isBusy() ? 'true' : null"
            (click)="confirmed.emit()"
          >
            {{ act() }}
          </button>
          <button matButton="outlined" type="button" i18n (click)="close()">Annuler</button>
        </p>
      </div>
    </dialog>
  `,
  styleUrl: './confirmation.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Confirmation {
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  /** What the button that confirms does, in its own words. */
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  readonly confirmed = output();
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  open(): void {
    const dialog = this.dialog().nativeElement;
    if (dialog.open) return;
    dialog.showModal();
    this.title().nativeElement.focus();
  }

  /** The browser gives the focus back to what opened it. */
  close(): void {
    this.dialog().nativeElement.close();
  }
}
