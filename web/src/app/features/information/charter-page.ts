import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';

/** What whoever proposes a practice, and whoever takes it up, agree to. */
@Component({
  selector: 'rc-charter-page',
  imports: [RouterLink],
  templateUrl: './charter-page.html',
  styleUrl: './information.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CharterPage {
  protected readonly paths = pagePaths;
  protected readonly licence = inject(AboutStore).licence;
}
