import { pagePaths } from '@recueil/contracts';

type Page = keyof typeof pagePaths;

/** A path as the router writes it: without the first slash. */
export function pathOf(page: Page): string {
  return pagePaths[page].slice(1);
}

/** A path as the router writes it among the children of another page. */
export function pathBelow(parent: Page, page: Page): string {
  return pagePaths[page].slice(pagePaths[parent].length + 1);
}
