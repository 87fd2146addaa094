import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';

/** What the reader may want to know, in the order in which they would ask. */
@Component({
  selector: 'rc-help-page',
  imports: [RouterLink],
  templateUrl: './help-page.html',
  styleUrl: './information.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpPage {
  protected readonly paths = pagePaths;
  protected readonly store = inject(AboutStore);
}
