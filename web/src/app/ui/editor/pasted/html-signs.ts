import { defusedPrefix } from './defused';

/** What the elements and styles of pasted pages mean. */

const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'meta',
  'link',
  'title',
  'base',
  'xml',
  'colgroup',
  'datalist',
  'rp',
  'xmp',
]);
const objects = new Set([
  'svg',
  'video',
  'audio',
  'canvas',
  'object',
  'embed',
  'iframe',
  'input',
  'select',
  'textarea',
  'button',
]);
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav p pre search section summary tbody td tfoot ' +
    'th thead tr'
  ).split(' '),
);

export const hasNoText = (name: string): boolean => silent.has(name);
export const isObject = (name: string): boolean => objects.has(name);
export const isBlock = (name: string): boolean => blocks.has(name);

interface Style {
  all: string;
  isHidden: boolean;
  /** Bold or not, when it is said. */
  weight: boolean | null;
  slant: boolean | null;
  /** How deep in lists, where Word says so. */
  msoLevel: number | null;
}

export function styleOf(element: Element): Style {
  const written = element.getAttribute(`${defusedPrefix}style`) ?? '';
  const all = written
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([:;]) ?/g, '$1');
  const weight = /(?:^|;)font-weight:(\w+)/.exec(all)?.[1];
  const slant = /(?:^|;)font-style:(\w+)/.exec(all)?.[1];
  const level = /(?:^|;)mso-list:[^;]*\blevel(\d)/.exec(all)?.[1];
  return {
    all,
    isHidden: /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(all),
    weight: weight === undefined || weight === 'inherit' ? null : weight.startsWith('bold') || Number(weight) >= 600,
    slant: slant === undefined || slant === 'inherit' ? null : slant === 'italic' || slant === 'oblique',
    msoLevel: level === undefined ? null : Number(level),
  };
}

/** The level that Word in a browser says of an item; it writes every item in a list of its own. */
export function listLevelOf(item: Element): number | null {
  const level = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level'));
  return Number.isInteger(level) && level > 0 ? level : null;
}

/** What Word writes before an item. Numbers and letters count; any other sign is a bullet. */
export function markerOf(paragraph: Element): { list: 'bulletList' | 'orderedList'; number?: number } {
  const spans = [...paragraph.querySelectorAll('span')];
  const marker = spans.find((span) => styleOf(span).all.includes('mso-list:ignore'))?.textContent ?? '';
  if (!/^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker)) return { list: 'bulletList' };
  const number = /\d{1,6}/.exec(marker)?.[0];
  return number === undefined ? { list: 'orderedList' } : { list: 'orderedList', number: Number(number) };
}

/** The number that a page gives to an item, where it does: to the item itself, or to the first of its list. */
export function numberOf(item: Element): number | undefined {
  const list = item.parentElement;
  const start = list?.localName === 'ol' && list.firstElementChild === item ? list.getAttribute('start') : null;
  const said = item.getAttribute('value') ?? start;
  return said !== null && /^\d{1,6}$/.test(said) ? Number(said) : undefined;
}

const above = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const below = '₀₁₂₃₄₅₆₇₈₉';

/** m² and CO₂ keep their sense without form; null when it is not digits that are raised. */
export function raised(text: string, where: 'sup' | 'sub'): string | null {
  if (!/^\d+$/.test(text.trim())) return null;
  const digits = where === 'sup' ? above : below;
  return text.trim().replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}
