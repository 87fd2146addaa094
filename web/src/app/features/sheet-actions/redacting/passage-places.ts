import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PassagePlace, PassagePlaces as Places } from '@recueil/contracts';
import { counted } from '#web/ui/french';

/** Where a passage stands, in its lines: what will be erased with it. */
@Component({
  selector: 'rc-passage-places',
  template: `
    <ul class="places">
      @for (place of found().places; track $index) {
        <li>
          <p class="small quiet">{{ place.heading }}{{ versionsOf(place) }}</p>
          <p class="line">
            {{ place.before }}<mark>{{ place.found }}</mark
            >{{ place.after }}
          </p>
        </li>
      }
    </ul>
    @if (elsewhere()) {
      <p>{{ elsewhere() }}</p>
    }
  `,
  styles: `
    .places > li {
      padding-block: var(--rc-2);
      border-top: var(--rc-line);
    }

    .line {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassagePlaces {
  readonly found = input.required<Places>();

  protected readonly elsewhere = computed(() =>
    this.found().elsewhere === 0
      ? ''
      : counted(this.found().elsewhere, {
          none: '',
          one: $localize`message, motif ou envoi le contient aussi\u202F: il en disparaîtra de même.`,
          many: $localize`messages, motifs ou envois le contiennent aussi\u202F: il en disparaîtra de même.`,
        }),
  );

  protected versionsOf({ versions, online }: PassagePlace): string {
    if (versions === 1) return online ? $localize`, dans la dernière version parue` : $localize`, dans un texte`;
    return online
      ? $localize`, dans ${versions}:count: textes, dont la dernière version parue`
      : $localize`, dans ${versions}:count: textes`;
  }
}
