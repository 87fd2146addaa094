import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type SubmissionList, apiRoutes, pagePaths } from '@recueil/contracts';
import { NoticesStore } from '#web/core/notices-store';
import { SessionStore } from '#web/core/session-store';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { reading, withQuery } from '#web/core/reading';
import { KeptDrafts } from '#web/features/drafts/kept-drafts';
import { SubmissionLine } from './submission-line';
import { partSubmissions } from './my-submissions';
import { NoticeBoard } from './notice-board';
import { ReceivedInvitations } from './received-invitations';

/** As many as a page holds; whoever has more finds them in the pages that follow. */
const pageSize = 50;

/** « Mes fiches »: what is asked of me first, then what is elsewhere, then what is done. */
@Component({
  selector: 'rc-my-sheets-page',
  imports: [RouterLink, MatButton, SubmissionLine, Notice, NoticeBoard, ProblemView, ReceivedInvitations],
  templateUrl: './my-sheets-page.html',
  styleUrl: './my-sheets-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MySheetsPage {
  protected readonly notices = inject(NoticesStore);
  protected readonly paths = pagePaths;
  protected readonly reading = reading<SubmissionList>(() =>
    withQuery(apiRoutes.submissions, { box: 'mine', pageSize }),
  );
  protected readonly submissions = computed(() => {
    const list = this.reading.value();
    return list && partSubmissions(list.items);
  });
  protected readonly hasNone = computed(() => this.reading.value()?.items.length === 0);
  /** How many the page does not show. */
  protected readonly more = computed(() => {
    const list = this.reading.value();
    return list ? list.total - list.items.length : 0;
  });
  protected readonly unreadWords = computed(() =>
    this.notices.unread() === 1
      ? $localize`1\u00A0nouvelle non lue`
      : $localize`${this.notices.unread()}:count:\u00A0nouvelles non lues`,
  );

  /** What this browser keeps and the server never had: its title, or that it has none. */
  protected readonly unsent = inject(KeptDrafts)
    .unsentOf(inject(SessionStore).me()?.id ?? null)
    .map(({ draft }) => draft.content.title || $localize`sans titre`);

  /** A visitor began one here: its title is shown to nobody before they say that it is theirs. */
  protected readonly hasUnclaimed = inject(KeptDrafts).unclaimed().length > 0;

  constructor() {
    this.notices.refresh();
  }
}
