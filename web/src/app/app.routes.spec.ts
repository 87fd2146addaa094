import { type Route, type Routes, UrlSegment, UrlSegmentGroup } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { routes } from './app.routes';

const known: string[] = Object.values(pagePaths);

/** The addresses at which some routes show a page. */
async function addressesOf(some: Routes, above = ''): Promise<string[]> {
  const found = await Promise.all(some.map((route) => addressesOfOne(route, above)));
  return found.flat();
}

async function addressesOfOne(route: Route, above: string): Promise<string[]> {
  if (route.path === '**') return [];
  if (route.path === undefined) return known.filter((address) => isMatched(route, address));
  const address = route.path === '' ? above : `${above}/${route.path}`;
  const below = route.children ?? ((await route.loadChildren?.()) as Routes | undefined);
  return below === undefined ? [address === '' ? '/' : address] : addressesOf(below, address);
}

function isMatched(route: Route, address: string): boolean {
  const segments = address
    .split('/')
    .slice(1)
    .map((part) => new UrlSegment(part, {}));
  return Boolean(route.matcher?.(segments, new UrlSegmentGroup(segments, {}), route));
}

describe('The pages of the web', () => {
  it('are those that the server knows, each with its route', async () => {
    expect((await addressesOf(routes)).sort()).toEqual([...known].sort());
  });
});
