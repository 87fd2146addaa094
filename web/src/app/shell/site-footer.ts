import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';
import { type Appearance, appearances, AppearanceStore } from '#web/core/appearance';

/** The pages that the law and the reader ask for, and how the pages look. */
@Component({
  selector: 'rc-site-footer',
  imports: [RouterLink],
  templateUrl: './site-footer.html',
  styleUrl: './site-footer.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteFooter {
  protected readonly paths = pagePaths;
  protected readonly accessibility = inject(AboutStore).accessibility;
  protected readonly appearance = inject(AppearanceStore);
  protected readonly appearances = appearances;
  protected readonly names: Record<Appearance, string> = {
    auto: $localize`Automatique`,
    light: $localize`Claire`,
    dark: $localize`Sombre`,
  };

  protected choose(value: string): void {
    const appearance = appearances.find((name) => name === value);
    if (appearance) this.appearance.choose(appearance);
  }
}
