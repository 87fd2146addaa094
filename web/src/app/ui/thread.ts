import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { StageView } from '@recueil/contracts';

/** The stages of a submission on a line: solid up to the present one, which has a ring, and dashed after it. */
@Component({
  selector: 'rc-thread',
  template: `
    <ol [attr.aria-label]="label()">
      @for (stage of stages(); track stage.name) {
        <li [class.past]="stage.status === 'past'" [attr.aria-current]="stage.status === 'current' ? 'step' : null">
          <span
            >{{ stage.label }}<span class="vh">{{ markOf(stage) }}</span></span
          >
        </li>
      }
    </ol>
  `,
  styleUrl: './thread.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Thread {
  readonly stages = input.required<readonly StageView[]>();
  readonly label = input($localize`Étapes`);

  protected markOf({ status }: StageView): string {
    return status === 'past' ? $localize`, fait` : '';
  }
}
