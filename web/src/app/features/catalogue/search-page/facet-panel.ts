import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { FacetName } from '@recueil/contracts';
import { formatNumber, sheetCount } from '#web/ui/french';
import type { Facet } from '../facets';

/** The facets: beside the results, or in a sheet that rises from the bottom of a small screen. A choice acts at once. */
@Component({
  selector: 'rc-facet-panel',
  imports: [MatButton],
  templateUrl: './facet-panel.html',
  styleUrl: './facet-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacetPanel {
  readonly facets = input.required<Facet[]>();
  readonly total = input.required<number>();
  readonly chosen = output<{ name: FacetName; value: string }>();

  protected readonly formatNumber = formatNumber;
  protected readonly closing = computed(() =>
    this.total() === 0 ? $localize`Fermer les filtres` : $localize`Voir ${seen(this.total())}:sheets:`,
  );

  protected choose(name: FacetName, value: string): void {
    this.chosen.emit({ name, value });
  }

  protected keep(event: Event): void {
    event.preventDefault();
  }
}

function seen(total: number): string {
  return total === 1 ? $localize`la fiche` : $localize`les ${sheetCount(total)}:count:`;
}
