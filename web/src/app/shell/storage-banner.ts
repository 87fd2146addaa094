import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DraftKeeper } from '#web/core/draft-keeper';
import { Notice } from '#web/ui/notice';

/** Says that what is being typed is kept nowhere until it is sent: this browser refuses, or has no room left. */
@Component({
  selector: 'rc-storage-banner',
  imports: [Notice],
  template: `
    @if (drafts.isRefused()) {
      <section class="banner" aria-label="Ce navigateur" i18n-aria-label>
        <div class="wrap">
          <rc-notice kind="warn">
            <p role="alert">
              <strong i18n>Ce navigateur ne garde rien de ce que vous saisissez.</strong>{{ ' '
              }}<ng-container i18n
                >Vous pouvez continuer&#8239;: enregistrez ou envoyez avant de fermer cette page ou de la
                recharger.</ng-container
              >
            </p>
          </rc-notice>
        </div>
      </section>
    }
  `,
  styleUrl: './network-banner.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StorageBanner {
  protected readonly drafts = inject(DraftKeeper);
}
