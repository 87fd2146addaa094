import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths, retentionDays, sessionLimits } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';

/** Who publishes, who hosts, what is kept: said plainly where nobody has said it yet. */
@Component({
  selector: 'rc-legal-page',
  imports: [RouterLink],
  templateUrl: './legal-page.html',
  styleUrl: './information.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LegalPage {
  protected readonly paths = pagePaths;
  protected readonly retention = retentionDays;
  protected readonly session = sessionLimits;
  protected readonly idleHours = sessionLimits.idleMinutes / 60;
  protected readonly store = inject(AboutStore);
  /** What the installation adds, in paragraphs. */
  protected readonly ownNotice = computed(() =>
    (this.store.about()?.legalNotice ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== ''),
  );
}
