import { withoutUnseen } from '@recueil/text';

/** What mail programs take into an address from the sentence around it. */
const around = /[.,;:!?)\]}>»”’"'*\s]/;

/**
 * The address that was meant, where a mail program took in what follows it or wrote `%23` for `#`; null when there is
 * nothing of the kind. Nobody knows yet whether it leads anywhere.
 */
export function mendedAddress(url: string): { path: string; address: string } | null {
  const [raw = '', query] = url.split(/\?(.*)/s, 2);
  const decoded = decode(raw);
  if (decoded === null) return null;
  const hash = decoded.indexOf('#');
  const path = trimmed(withoutUnseen(hash < 0 ? decoded : decoded.slice(0, hash)));
  if (path === decoded) return null;
  const fragment = hash < 0 ? '' : `#${encodeURIComponent(decoded.slice(hash + 1))}`;
  return { path, address: `${encodeURI(path)}${query === undefined ? '' : `?${query}`}${fragment}` };
}

function trimmed(path: string): string {
  let end = path.length;
  while (end > 0 && around.test(path.charAt(end - 1))) end -= 1;
  return path.slice(0, end);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
