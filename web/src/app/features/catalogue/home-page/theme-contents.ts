import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ThemeNode, pagePaths } from '@recueil/contracts';
import { Leader } from '#web/ui/leader';

/** The themes as a book has its contents: the largest takes two columns, the others stand beside it. */
@Component({
  selector: 'rc-theme-contents',
  imports: [RouterLink, Leader],
  templateUrl: './theme-contents.html',
  styleUrl: './theme-contents.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeContents {
  readonly themes = input.required<ThemeNode[]>();

  protected readonly catalogue = pagePaths.catalogue;
  protected readonly columns = computed((): ThemeNode[][] => {
    const shown = this.themes().map((theme) => ({
      ...theme,
      subthemes: theme.subthemes.filter(({ count }) => count > 0),
    }));
    const [first, ...others] = shown;
    if (!first) return [];
    return others.length > 0 ? [[first], others] : [[first]];
  });
}
