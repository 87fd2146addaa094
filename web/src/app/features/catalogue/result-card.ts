import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type HighlightField,
  type HighlightPiece,
  type Highlights,
  type SheetHit,
  type SheetSummary,
  sheetPath,
} from '@recueil/contracts';
import { longDate } from '#web/ui/french';
import { Highlighted } from '#web/ui/highlighted';
import { Icon } from '#web/ui/icon';

const sections: readonly { field: HighlightField; name: string }[] = [
  { field: 'origin', name: $localize`Origine de la démarche` },
  { field: 'results', name: $localize`Résultats` },
  { field: 'principles', name: $localize`Principes adoptés` },
  { field: 'advice', name: $localize`Conseils de mise en œuvre` },
  { field: 'setbacks', name: $localize`Ce qui n’a pas marché` },
];

/** A sheet in a list: where it stands, its title, its pitch, who did it and when. */
@Component({
  selector: 'rc-result-card',
  imports: [RouterLink, Highlighted, Icon],
  templateUrl: './result-card.html',
  styleUrl: './result-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultCard {
  readonly sheet = input.required<SheetSummary | SheetHit>();
  /** The day on which it appeared, rather than the year of the practice. */
  readonly isDated = input(false);

  protected readonly path = computed(() => sheetPath(this.sheet().slug));
  protected readonly place = computed(() => [this.sheet().theme, this.sheet().subtheme].filter(Boolean).join(', '));
  protected readonly when = computed(() => {
    const { publishedAt, year } = this.sheet();
    return this.isDated() ? longDate(publishedAt) : (year ?? '');
  });
  protected readonly title = computed(() => this.#pieces('title', this.sheet().title));
  protected readonly pitch = computed(() => this.#pieces('pitch', this.sheet().pitch));
  protected readonly organisation = computed(() => this.#pieces('organisation', this.sheet().organisation));
  protected readonly extract = computed(() => extractOf(this.#highlights()));

  readonly #highlights = computed((): Highlights => {
    const sheet = this.sheet();
    return 'highlights' in sheet ? sheet.highlights : {};
  });

  #pieces(field: 'title' | 'pitch' | 'organisation', text: string): HighlightPiece[] {
    return this.#highlights()[field] ?? [{ text, hit: false }];
  }
}

/** The first extract that shows a word which neither title nor pitch showed. */
function extractOf(highlights: Highlights): { name: string; pieces: HighlightPiece[] } | null {
  const seen = new Set([...hits(highlights.title), ...hits(highlights.pitch), ...hits(highlights.organisation)]);
  for (const { field, name } of sections) {
    const pieces = highlights[field];
    if (pieces && hits(pieces).some((word) => !seen.has(word))) return { name, pieces };
  }
  return null;
}

function hits(pieces: HighlightPiece[] | undefined): string[] {
  return (pieces ?? []).filter(({ hit }) => hit).map(({ text }) => text.toLocaleLowerCase('fr'));
}
