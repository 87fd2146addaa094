import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type SheetSearchResult, type SheetSummary, apiRoutes, searchBounds } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { TextField } from '#web/ui/text-field';
import { withQuery } from '#web/core/reading';

/** How many sheets are proposed: the one that tells the same is among the first, or the words are to be changed. */
const proposed = 5;

/** Words are searched in the catalogue, and one of the sheets found is chosen. */
@Component({
  selector: 'rc-duplicate-choice',
  imports: [MatButton, TextField],
  templateUrl: './duplicate-choice.html',
  styles: `
    :host {
      display: block;
    }

    .find {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rc-2) var(--rc-3);
      align-items: end;
    }

    rc-text-field {
      flex: 1 1 14rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuplicateChoice {
  /** Of its control: unique on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly slug = model<string | null>(null);

  readonly #http = inject(HttpClient);
  protected readonly words = signal('');
  protected readonly found = signal<readonly SheetSummary[]>([]);
  /** What the search came to, said aloud. */
  protected readonly said = signal('');
  protected readonly maxLength = searchBounds.query;

  /** Return within the field searches: it does not send the form around it. */
  protected press(event: Event): void {
    event.preventDefault();
    void this.find();
  }

  protected async find(): Promise<void> {
    const q = this.words().trim();
    if (q === '') return;
    this.slug.set(null);
    try {
      const { hits } = await firstValueFrom(
        this.#http.get<SheetSearchResult>(withQuery(apiRoutes.sheets, { q, pageSize: proposed })),
      );
      this.found.set(hits);
      this.said.set(
        hits.length === 0
          ? $localize`Aucune fiche du catalogue ne répond à ces mots.`
          : $localize`Choisissez la fiche qui raconte la même chose.`,
      );
    } catch {
      this.said.set($localize`La recherche n’a pas abouti. Réessayez dans un instant.`);
    }
  }
}
