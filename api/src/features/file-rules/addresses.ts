import { linkProtocols } from '@recueil/text';

/** What programs leave out when they read an address: it must not hide the scheme. */
const lastBlank = 0x20;

/** In characters: what the sender is shown of an address. */
const longestShown = 80;

/** Whether a link in a file leads to a page, a mail, a telephone or a place of the file itself: nothing else is followed. */
export function mayBeFollowed(address: string): boolean {
  const written = withoutBlanks(address);
  const scheme = schemeOf(written);
  if (scheme !== null) return linkProtocols.includes(scheme);
  return written === '' || written.startsWith('#') || written.toLowerCase().startsWith('www.');
}

/** Whether an address names a part of the file itself, seen from a part that stands `depth` folders deep in it. */
export function staysInside(address: string, depth: number): boolean {
  const written = decoded(withoutBlanks(address));
  if (written.startsWith('#')) return true;
  if (schemeOf(written) !== null || written.startsWith('//') || written.includes('\\')) return false;
  let level = written.startsWith('/') ? 0 : depth;
  for (const step of written.split('/')) {
    if (step === '..') level -= 1;
    else if (step !== '.' && step !== '') level += 1;
    if (level < 0) return false;
  }
  return true;
}

/** A disk, another machine, or the folder of a person. */
const filePath = /^(?:[a-z]:[/\\]|\\\\|\/\/[^/]|\/\\|file:|(?:\.\.[/\\])|~?\/(?:home|users|volumes|root|mnt|media)\/)/i;
const pageAddress = /^https?:\/\//i;
const otherAddress =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|vbscript|data|mhtml|mk|res|about|search-ms|ms-[a-z-]+|vnd\.[\w.]+):)/i;

/** What a text as a whole names outside the file itself: a page of the web, a file elsewhere, anything else; or nothing. */
export function placeOutside(text: string): 'page' | 'file' | 'other' | null {
  if (!/[:/\\]/.test(text)) return null;
  const written = withoutBlanks(text);
  if (filePath.test(written)) return 'file';
  if (pageAddress.test(written)) return 'page';
  return otherAddress.test(written) ? 'other' : null;
}

/** How many folders deep a part of a file stands. */
export function depthOf(partName: string): number {
  return partName.split('/').length - 1;
}

/** An address, or what else was found, as a refusal may show it. */
export function shown(address: string): string {
  const plain = Array.from(address, (sign) => ((sign.codePointAt(0) ?? 0) > lastBlank ? sign : ' '))
    .join('')
    .trim();
  return plain.length > longestShown ? `${plain.slice(0, longestShown)}…` : plain;
}

/** What stands before the first colon, the colon included, in small letters; null when no scheme is written. */
function schemeOf(written: string): string | null {
  for (let index = 0; index < written.length; index += 1) {
    const sign = written.charAt(index);
    if (sign === ':') return written.slice(0, index + 1).toLowerCase();
    if ('/\\?#'.includes(sign)) return null;
  }
  return null;
}

function withoutBlanks(address: string): string {
  return Array.from(address)
    .filter((sign) => (sign.codePointAt(0) ?? 0) > lastBlank && sign.trim() !== '')
    .join('');
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
