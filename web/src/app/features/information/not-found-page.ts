import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ProblemView } from '#web/ui/problem-view';

/** An address of no page. */
@Component({
  selector: 'rc-not-found-page',
  imports: [ProblemView],
  template: '<div class="wrap"><rc-problem-view kind="not-found" /></div>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
