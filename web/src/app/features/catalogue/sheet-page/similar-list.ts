import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SheetSummary, sheetPath } from '@recueil/contracts';

/** Sheets near the one that is read. */
@Component({
  selector: 'rc-similar-list',
  imports: [RouterLink],
  templateUrl: './similar-list.html',
  styleUrl: './similar-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SimilarList {
  readonly sheets = input.required<SheetSummary[]>();
  protected readonly pathOf = sheetPath;

  protected bylineOf({ organisation, year }: SheetSummary): string {
    return [organisation, year].filter(Boolean).join(', ');
  }
}
