import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { Notice } from '#web/ui/notice';
import { type CorrectablePart, compareValues } from './part-values';
import { ValidationStore } from './validation-store';

/** Around what corrects a part: whether the committee changed it meanwhile, what the correction changes, and its undoing. */
@Component({
  selector: 'rc-correction-frame',
  imports: [MatButton, Notice, PartChanges],
  template: `
    @if (store.isOvertaken(part())) {
      <rc-notice kind="warn">
        <p i18n>
          Le texte proposé a changé depuis votre correction. Vos mots sont restés&#8239;: comparez ci-dessous, ou
          repartez du nouveau texte.
        </p>
        <p>
          <button matButton="outlined" type="button" i18n (click)="undo()">Repartir du nouveau texte</button>
        </p>
      </rc-notice>
    }
    <ng-content />
    @if (change(); as changed) {
      <div class="change">
        <p class="label small" [id]="id()" i18n>Ce que votre correction change</p>
        <rc-part-changes
          role="group"
          [attr.aria-labelledby]="id()"
          [compared]="changed"
          beforeLabel="Texte proposé"
          i18n-beforeLabel
          afterLabel="Votre correction"
          i18n-afterLabel
        />
        @if (!store.isOvertaken(part())) {
          <p>
            <button matButton type="button" (click)="undo()">
              <ng-container i18n
                >Annuler cette correction<span class="vh">&#8239;: {{ heading() }}</span></ng-container
              >
            </button>
          </p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--rc-4);
    }

    rc-notice {
      margin-bottom: var(--rc-3);
    }

    .change {
      margin-top: var(--rc-3);
      padding-left: var(--rc-4);
      border-left: 2px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionFrame {
  readonly part = input.required<CorrectablePart>();
  /** As the page calls it. */
  readonly heading = input.required<string>();
  /** The id of the control where one goes on once the correction is undone. */
  readonly control = input.required<string>();

  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  protected readonly store = inject(ValidationStore);
  protected readonly id = computed(() => `correction-${this.part()}-change`);
  protected readonly change = computed(() => {
    const [before, after] = [this.store.proposed(), this.store.values()];
    const compared = before && after && compareValues(this.part(), before, after);
    return compared?.changed ? compared : null;
  });

  protected undo(): void {
    this.store.uncorrect(this.part());
    afterNextRender(() => this.#document.getElementById(this.control())?.focus(), { injector: this.#injector });
  }
}
