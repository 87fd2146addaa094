import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';

/** The statement that the law asks for, in its mandatory structure. */
@Component({
  selector: 'rc-accessibility-page',
  imports: [RouterLink],
  templateUrl: './accessibility-page.html',
  styleUrl: './information.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessibilityPage {
  protected readonly paths = pagePaths;
  protected readonly store = inject(AboutStore);
}
