import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { SentenceChange } from '@recueil/text';

/** What became of a text, sentence by sentence, in a numbered list that goes on from one part of a page to the next. */
@Component({
  selector: 'rc-sentence-changes',
  template: `
    @if (changes().length > 0) {
      <ol [attr.start]="start()" [attr.aria-label]="label()">
        @for (change of changes(); track $index) {
          <li>
            @if (change.before !== null && change.after !== null) {
              <p>
                <span class="was">«&#8239;{{ change.before }}&#8239;»</span><ng-container i18n> devient </ng-container
                ><span class="now">«&#8239;{{ change.after }}&#8239;»</span>
              </p>
            } @else if (change.after !== null) {
              <p>
                <ng-container i18n>Phrase ajoutée&#8239;: </ng-container
                ><span class="now">«&#8239;{{ change.after }}&#8239;»</span>
              </p>
            } @else {
              <p>
                <ng-container i18n>Phrase supprimée&#8239;: </ng-container
                ><span class="was">«&#8239;{{ change.before }}&#8239;»</span>
              </p>
            }
          </li>
        }
      </ol>
    }
  `,
  styleUrl: './sentence-changes.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SentenceChanges {
  readonly changes = input.required<readonly SentenceChange[]>();
  /** The number of the first. */
  readonly start = input(1);
  /** What the list is about, for those who listen. */
  readonly label = input<string | null>(null);
}
