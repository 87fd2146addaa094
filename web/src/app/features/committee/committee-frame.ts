import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from '#web/core/session-store';
import { ProblemView } from '#web/ui/problem-view';

/** Around every page of the committee: for its members, and for its secretaries. */
@Component({
  selector: 'rc-committee-frame',
  imports: [RouterOutlet, ProblemView],
  template: `
    <div class="wrap">
      @if (session.me()) {
        @if (isMine()) {
          <router-outlet />
        } @else {
          <rc-problem-view kind="forbidden" [detail]="whose" />
        }
      } @else {
        <rc-problem-view kind="unreachable" (retried)="session.refresh()" />
      }
    </div>
  `,
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitteeFrame {
  protected readonly session = inject(SessionStore);
  protected readonly whose = $localize`Elle est réservée aux membres d’un comité et à leur secrétariat.`;
  protected readonly isMine = computed(
    () => this.session.me()?.places.some((place) => place === 'committee' || place === 'secretariat') ?? false,
  );
}
