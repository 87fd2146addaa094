import type { ThemeTree } from '@recueil/contracts';
import { type Choice } from '#web/ui/select-field';

/** At most so many themes, the main one first. */
export const mostThemes = 3;

/** « Relation de service, Proactivité », each theme before its sub-themes. */
export function themeChoicesOf(tree: ThemeTree | undefined, none: string): Choice[] {
  const themes = tree?.themes ?? [];
  return [
    { value: '', label: none },
    ...themes.flatMap((theme) => [
      { value: theme.slug, label: theme.label },
      ...theme.subthemes.map(({ slug, label }) => ({ value: slug, label: `${theme.label}, ${label}` })),
    ]),
  ];
}
