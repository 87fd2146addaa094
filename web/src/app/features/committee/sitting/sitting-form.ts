import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { pagePaths } from '@recueil/contracts';

/** Durations that one may have, in minutes. */
const durations: readonly { minutes: number; label: string }[] = [
  { minutes: 15, label: $localize`15\u00A0minutes` },
  { minutes: 30, label: $localize`30\u00A0minutes` },
  { minutes: 45, label: $localize`45\u00A0minutes` },
  { minutes: 60, label: $localize`1\u00A0heure` },
  { minutes: 120, label: $localize`2\u00A0heures` },
];
export const usualMinutes = 45;

/** « J’ai 45 minutes »: leads to the list that fits. */
@Component({
  selector: 'rc-sitting-form',
  imports: [MatButton],
  template: `
    <form class="row" (submit)="compose($event, list.value)">
      <label for="seance-minutes" i18n>J’ai</label>
      <select #list id="seance-minutes">
        @for (duration of durations; track duration.minutes) {
          <option [value]="duration.minutes" [selected]="duration.minutes === chosen()">{{ duration.label }}</option>
        }
      </select>
      <button matButton="outlined" type="submit" i18n>Composer ma séance</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SittingForm {
  readonly minutes = input(usualMinutes);

  readonly #router = inject(Router);
  protected readonly durations = durations;
  protected readonly chosen = linkedSignal(() => this.minutes());

  protected compose(event: Event, minutes: string): void {
    event.preventDefault();
    void this.#router.navigate([pagePaths.sitting], { queryParams: { minutes } });
  }
}
