import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Notice } from './notice';

/** Above a form: somebody else was faster, and what they changed. */
@Component({
  selector: 'rc-overtaken',
  imports: [Notice],
  template: `
    <div role="alert">
      @if (changes(); as lines) {
        <rc-notice kind="warn">
          <p>
            <strong i18n>Quelqu’un d’autre vient de modifier {{ what() }}.</strong>{{ ' '
            }}<ng-container i18n
              >Rien de ce que vous avez saisi n’est perdu&#8239;: relisez, puis enregistrez à nouveau.</ng-container
            >
          </p>
          @if (lines.length > 0) {
            <p class="now" i18n>Ce qui vient de changer&#8239;:</p>
            <ul class="small">
              @for (line of lines; track line) {
                <li>{{ line }}</li>
              }
            </ul>
          }
        </rc-notice>
      }
    </div>
  `,
  styles: `
    .now {
      margin-top: var(--rc-2);
    }

    li::before {
      content: '– ' / '';
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Overtaken {
  /** « cette personne ». */
  readonly what = input.required<string>();
  readonly changes = input.required<readonly string[] | null>();
}
