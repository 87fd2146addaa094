/** Stands for whatever site we are: only whether a path leaves it matters. */
const anOrigin = 'https://recueil.example';
const longest = 2_000;
/** Signs that a path may hold: none that browsers turn into another, and none that ends a header. */
const plainPath = /^\/[\x21-\x5b\x5d-\x7e]*$/;

/**
 * The path when it is one of our pages, else `/`. Only a path that browsers leave exactly as it is will do: no other
 * site under any spelling, nothing encoded that would be one once decoded, no answer of the API.
 */
export function safeReturnPath(path: unknown): string {
  if (typeof path !== 'string' || path.length > longest || !plainPath.test(path)) return '/';
  const url = URL.parse(path, anOrigin);
  if (url?.origin !== anOrigin || url.pathname + url.search + url.hash !== path) return '/';
  return isPageHoweverDecoded(url.pathname) ? path : '/';
}

function isPageHoweverDecoded(pathname: string): boolean {
  for (let decoded = pathname; ;) {
    if (!isPage(decoded)) return false;
    const next = decode(decoded);
    if (next === null) return false;
    if (next === decoded) return true;
    decoded = next;
  }
}

function isPage(pathname: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/^\/[/\\@]|[\\\u0000-\u001f\u007f]|\/\/|\/\.{1,2}(\/|$)/.test(pathname) && !/^\/api(\/|$)/i.test(pathname);
}

/** Null for what is no encoding of anything. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
