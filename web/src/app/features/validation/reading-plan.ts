import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { reachPlace } from '#web/ui/focus';
import type { NumberedPart } from './validation-store';
import { fateOf, isTold, placeOf } from './validation-words';

/** What is to be read: a link to each part that changed, with how much of it did, and one to the decision. */
@Component({
  selector: 'rc-reading-plan',
  template: `
    @if (stops().length > 0) {
      <nav aria-label="À lire" i18n-aria-label>
        <ol>
          @for (stop of stops(); track stop.place) {
            <li>
              <a [href]="'#' + stop.place" (click)="reach($event, stop.place)">{{ stop.words }}</a>
            </li>
          }
        </ol>
      </nav>
    }
  `,
  styleUrl: './reading-plan.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadingPlan {
  readonly parts = input.required<readonly NumberedPart[]>();
  readonly endsWithDecision = input.required<boolean>();

  readonly #document = inject(DOCUMENT);
  protected readonly stops = computed(() => [
    ...this.parts()
      .filter(isTold)
      .map((part) => ({
        place: placeOf(part.part),
        words: $localize`${part.heading}:part:\u202F: ${fateOf(part)}:fate:`,
      })),
    ...(this.endsWithDecision() ? [{ place: 'decision', words: $localize`Décider` }] : []),
  ]);

  protected reach(event: Event, place: string): void {
    event.preventDefault();
    reachPlace(this.#document, place);
  }
}
