import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { passwordBounds } from '@recueil/contracts';

/** Guesses that a password has to withstand: some 33 bits, behind a limit on attempts and a slow hash. */
const fewestGuesses = 1e10;

let meter: Promise<ZxcvbnFactory> | null = null;

/** Its dictionaries are large, and passwords are chosen rarely: they are read when the first one is. */
async function strengthMeter(): Promise<ZxcvbnFactory> {
  const [core, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/**
 * Why this password will not do, with what to do instead; null when it will. Length and how hard it is to guess, with
 * French words, common passwords and the person's own words known; no rule of composition (ASVS 6.2, NIST SP 800-63B).
 */
export async function passwordWeakness(password: string, ownWords: readonly string[]): Promise<string | null> {
  const length = Array.from(password).length;
  if (length < passwordBounds.shortest) {
    return `Choisissez au moins ${passwordBounds.shortest}\u00a0caractères : une phrase courte convient bien.`;
  }
  if (length > passwordBounds.longest) return `Ne dépassez pas ${passwordBounds.longest}\u00a0caractères.`;
  const own = ownWords.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  const { guesses } = (await (meter ??= strengthMeter())).check(password, [...own, 'recueil']);
  if (guesses >= fewestGuesses) return null;
  return 'Ce mot de passe se devine trop vite. Assemblez plusieurs mots sans rapport entre eux, sans nom ni date.';
}
