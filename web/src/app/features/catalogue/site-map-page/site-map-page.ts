import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { SiteMapStore } from './site-map-store';

/** Every page of the site, the catalogue by theme. */
@Component({
  selector: 'rc-site-map-page',
  imports: [RouterLink],
  templateUrl: './site-map-page.html',
  styleUrl: './site-map-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteMapPage {
  protected readonly paths = pagePaths;
  protected readonly themes = inject(SiteMapStore).themes;
}
