import { ChangeDetectionStrategy, Component, computed, effect, input, output } from '@angular/core';
import type { SavedClassification } from '@recueil/contracts';
import { type Acted, Actions } from '#web/features/submissions/actions';
import { ReclassifyForm } from '#web/features/submissions/reclassify-form';
import { OpenSubmission } from '#web/features/submissions/open-submission';

/** What the act of each list most often is. */
const mainActs = ['assign', 'appoint-ad-hoc', 'remind'] as const;

/** What may be done with one submission of a list, without leaving the list. */
@Component({
  selector: 'rc-submission-desk',
  imports: [Actions, ReclassifyForm],
  template: `
    @if (opened.view(); as submission) {
      @if (submission.actions.length > 0) {
        <rc-actions
          [submission]="submission"
          [main]="main()"
          [says]="false"
          (acted)="acted.emit($event)"
          (overtaken)="opened.take($event)"
        />
      } @else {
        <p class="quiet" i18n>Rien ne vous est possible sur cette fiche à cette étape.</p>
      }
      @if (submission.classification.writable) {
        <details>
          <summary i18n>Reclasser</summary>
          <rc-reclassify-form [submission]="submission" (saved)="keep($event)" (overtaken)="opened.refresh()" />
        </details>
      }
    } @else if (opened.failure()) {
      <p role="alert">
        <ng-container i18n>Cette fiche ne peut pas être ouverte pour le moment.</ng-container>
      </p>
    } @else {
      <p class="quiet" i18n>Ouverture de la fiche…</p>
    }
  `,
  styleUrl: './submission-desk.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionDesk {
  readonly id = input.required<string>();
  readonly acted = output<Acted>();
  /** It was filed elsewhere: the list says where. */
  readonly refiled = output();

  protected readonly opened = new OpenSubmission();
  protected readonly main = computed(() => {
    const names = this.opened.view()?.actions.map(({ name }) => name) ?? [];
    return mainActs.find((act) => names.includes(act)) ?? null;
  });

  constructor() {
    effect(() => {
      this.opened.show(this.id());
    });
  }

  protected keep(classification: SavedClassification): void {
    this.opened.amend({ classification });
    this.refiled.emit();
  }
}
