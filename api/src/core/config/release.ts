import description from '../../../../package.json' with { type: 'json' };

/** The release that this program is of: the version of `package.json`, three numbers. */
export const release: string = description.version;

/** What a process says first: the release, and which part of Recueil the process is. */
export function releaseLine(part: string): string {
  return `Recueil ${release} : ${part}`;
}

/** Below zero when the first of two releases came before the second. */
export function compareReleases(one: string, other: string): number {
  const [these, those] = [one, other].map((release) => release.split('.').map(Number));
  const differences = (these ?? []).map((number, place) => number - (those?.[place] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
