import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

/** One view of a list: a link, with how many files it holds. */
export interface FileView {
  label: string;
  count: number | null;
  params: Params;
  isCurrent: boolean;
}

/** The views of a list, as links side by side: each has its address. */
@Component({
  selector: 'rc-file-views',
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
  styleUrl: './file-views.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileViews {
  readonly label = input.required<string>();
  readonly path = input.required<string>();
  readonly views = input.required<readonly FileView[]>();
  readonly chosen = output();
}
