import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

/** One view of a list: a link, with how many submissions it holds. */
export interface ListView {
  label: string;
  count: number | null;
  params: Params;
  isCurrent: boolean;
}

/** The views of a list, as links side by side: each has its address. */
@Component({
  selector: 'rc-list-views',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <ul>
        @for (view of views(); track view.label) {
          <li>
            <a
              [routerLink]="path()"
              [queryParams]="view.params"
              [attr.aria-current]="view.isCurrent ? 'page' : null"
              (click)="chosen.emit()"
              >{{ view.label }}
              @if (view.count !== null) {
                <span class="n">{{ view.count }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './list-views.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListViews {
  readonly label = input.required<string>();
  readonly path = input.required<string>();
  readonly views = input.required<readonly ListView[]>();
  readonly chosen = output();
}
