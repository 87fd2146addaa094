import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NoticeView } from '@recueil/contracts';
import { NoticesStore } from '#web/core/notices-store';
import { FormSending } from '#web/core/form-sending';
import { dayAndHour } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';

/** Shown at first; the others on demand. */
const few = 8;

/** What Recueil told me, the last thing first. Following one marks it as read. */
@Component({
  selector: 'rc-notice-board',
  imports: [RouterLink, MatButton, FormProblems],
  template: `
    <section aria-labelledby="nouvelles">
      <div class="row between">
        <h2 id="nouvelles" tabindex="-1" i18n>Nouvelles</h2>
        @if (store.unread() > 0) {
          <button matButton type="button" i18n (click)="readAll()">Tout marquer comme lu</button>
        }
      </div>
      <rc-form-problems [failure]="sending.failure()" />
      @if (store.notices(); as notices) {
        <ul>
          @for (notice of shown(); track notice.id) {
            <li [class.unread]="notice.readAt === null">
              <a [routerLink]="pathOf(notice)" [fragment]="fragmentOf(notice)" (click)="follow(notice)"
                >{{ notice.subject }}<span class="vh">{{ markOf(notice) }}</span></a
              >
              <span class="small quiet">{{ dayAndHour(notice.at) }}</span>
            </li>
          } @empty {
            <li class="quiet" i18n>Aucune pour le moment. Chaque étape de vos fiches vous sera dite ici.</li>
          }
        </ul>
        @if (notices.length > shown().length) {
          <p><button matButton type="button" i18n (click)="isWhole.set(true)">Voir les plus anciennes</button></p>
        }
      } @else if (store.hasFailed()) {
        <p i18n>Les nouvelles ne peuvent pas être affichées pour le moment.</p>
      } @else {
        <p class="quiet" i18n>Ouverture…</p>
      }
    </section>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      gap: 0 var(--rc-4);
      padding-block: var(--rc-2);
      border-top: var(--rc-line);
    }

    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--rc-target);
    }

    .unread a {
      font-weight: 600;
    }

    h2 {
      margin-bottom: var(--rc-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeBoard {
  protected readonly store = inject(NoticesStore);
  protected readonly sending = new FormSending();
  protected readonly isWhole = signal(false);
  protected readonly dayAndHour = dayAndHour;
  protected readonly shown = computed(() => {
    const notices = this.store.notices() ?? [];
    return this.isWhole() ? notices : notices.slice(0, few);
  });

  protected pathOf({ path }: NoticeView): string {
    return path.split('#', 1)[0] ?? '/';
  }

  protected markOf({ readAt }: NoticeView): string {
    return readAt === null ? $localize`, non lue` : '';
  }

  protected fragmentOf({ path }: NoticeView): string | undefined {
    return path.split('#')[1];
  }

  /** The page opens whether or not it could be marked. */
  protected follow({ id, readAt }: NoticeView): void {
    if (readAt === null) this.store.read([id]).catch(() => undefined);
  }

  protected async readAll(): Promise<void> {
    await this.sending.send([], () => this.store.read());
  }
}
