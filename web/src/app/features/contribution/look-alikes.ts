import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { type SheetHit, type SheetSearchResult, apiRoutes, searchBounds, sheetPath } from '@recueil/contracts';
import { type Observable, catchError, debounceTime, distinctUntilChanged, map, of, switchMap } from 'rxjs';
import { withQuery } from '#web/core/reading';

/** Milliseconds of silence after which the catalogue is asked. */
const pause = 600;
const most = 3;
/** Fewer letters resemble everything. */
const fewestLetters = 8;

/** Sheets of the catalogue that tell something near, as the title and the pitch are typed; nothing when there is none. */
@Component({
  selector: 'rc-look-alikes',
  imports: [RouterLink],
  template: `
    <div role="status">
      @if (sheets().length > 0) {
        <div class="near">
          <p class="label">{{ heading() }}</p>
          <ul class="stack-2">
            @for (sheet of sheets(); track sheet.slug) {
              <li>
                <a [routerLink]="pathOf(sheet.slug)" target="_blank" rel="noopener"
                  >{{ sheet.title }}<span class="vh" i18n> (nouvel onglet)</span></a
                >{{ ' ' }}<span class="small quiet">{{ factsOf(sheet) }}</span>
              </li>
            }
          </ul>
          <p class="small quiet" i18n>La vôtre peut les compléter&#8239;: dites ce qui change chez vous.</p>
        </div>
      }
    </div>
  `,
  styles: `
    .near {
      margin-top: var(--rc-2);
      padding: clamp(1rem, 3vw, 1.5rem);
      background: var(--mat-sys-surface-container-low);
      border: var(--rc-line);
      border-radius: var(--mat-sys-corner-medium);
    }

    .label {
      margin-bottom: var(--rc-2);
    }

    ul + p {
      margin-top: var(--rc-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LookAlikes {
  readonly title = input.required<string>();
  readonly pitch = input('');

  readonly #http = inject(HttpClient);
  readonly #words = computed(() => `${this.title()} ${this.pitch()}`.trim().slice(0, searchBounds.query));
  protected readonly pathOf = sheetPath;
  protected readonly sheets = toSignal(
    toObservable(this.#words).pipe(
      debounceTime(pause),
      distinctUntilChanged(),
      switchMap((q) => (q.length < fewestLetters ? of<SheetHit[]>([]) : this.#ask(q))),
      takeUntilDestroyed(),
    ),
    { initialValue: [] },
  );
  protected readonly heading = computed(() =>
    this.sheets().length === 1
      ? $localize`Une fiche y ressemble`
      : $localize`${this.sheets().length}:count:\u00A0fiches y ressemblent`,
  );

  protected factsOf({ organisation, year }: SheetHit): string {
    return [organisation, year].filter((fact) => fact !== null && fact !== '').join(', ');
  }

  /** What cannot be searched resembles nothing: the writer is not told. */
  #ask(q: string): Observable<SheetHit[]> {
    return this.#http.get<SheetSearchResult>(withQuery(apiRoutes.sheets, { q, pageSize: most })).pipe(
      map(({ hits }) => hits.slice(0, most)),
      catchError(() => of([])),
    );
  }
}
