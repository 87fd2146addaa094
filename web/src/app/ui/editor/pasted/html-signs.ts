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

export type SymbolFont = 'wingdings' | 'symbol';

interface Style {
  all: string;
  isHidden: boolean;
  /** Bold or not, when it is said. */
  weight: boolean | null;
  slant: boolean | null;
  /** Raised or lowered, by a style and not by its name. */
  raised: 'sup' | 'sub' | null;
  /** The font of symbols that draws its letters as something else; null: another font; undefined: not said. */
  symbols: SymbolFont | null | undefined;
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
  const align = /(?:^|;)vertical-align:(super|sub)(?:;|$)/.exec(all)?.[1];
  const font = /(?:^|;)font-family:["']?([^;"',]*)/.exec(all)?.[1] ?? element.getAttribute('face')?.toLowerCase();
  const level = /(?:^|;)mso-list:[^;]*\blevel(\d)/.exec(all)?.[1];
  return {
    all,
    isHidden: /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(all),
    weight: weight === undefined || weight === 'inherit' ? null : weight.startsWith('bold') || Number(weight) >= 600,
    slant: slant === undefined || slant === 'inherit' ? null : slant === 'italic' || slant === 'oblique',
    raised: align === undefined ? null : align === 'super' ? 'sup' : 'sub',
    symbols: font === undefined ? undefined : symbolFont(font),
    msoLevel: level === undefined ? null : Number(level),
  };
}

function symbolFont(font: string): SymbolFont | null {
  if (/^wingdings\s*$/.test(font)) return 'wingdings';
  return /^symbol\s*$/.test(font) ? 'symbol' : null;
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
  if (!/\d|^\s*\(?(?:[a-z]|[ivxlc]+)[.)°]/i.test(marker)) return { list: 'bulletList' };
  const number = /^\D*(\d{1,6})\D*$/.exec(marker)?.[1];
  return { list: 'orderedList', number: Number(number ?? 0) };
}

/** The number that a page gives to an item, where it does: to the item itself, or to the first of its list. */
export function numberOf(item: Element): number | undefined {
  const list = item.parentElement;
  const start = list?.localName === 'ol' && list.firstElementChild === item ? list.getAttribute('start') : null;
  const said = item.getAttribute('value') ?? start;
  if (list?.localName === 'ol' && !countsUp(list)) return 0;
  return said !== null && /^\d{1,6}$/.test(said) ? Number(said) : undefined;
}

function countsUp(list: Element): boolean {
  const type = list.getAttribute('type') ?? '1';
  return type === '1' && !list.hasAttribute('reversed') && !/list-style-type:(?!decimal|none)/.test(styleOf(list).all);
}

const flat = '0123456789+-nio';
const above = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ°';
const below = '₀₁₂₃₄₅₆₇₈₉₊₋';

/** m², 10⁻³ and CO₂ keep their sense without form; null when it is words that are raised. */
export function raised(text: string, where: 'sup' | 'sub'): string | null {
  const written = text.trim().replace(/[\u2010-\u2013\u2212]/g, '-');
  const isSign = where === 'sup' ? /^(?:[-+]?\d+[-+]?|[-+nio])$/ : /^(?:[-+]?\d+|[-+])$/;
  if (!isSign.test(written)) return null;
  const signs = where === 'sup' ? above : below;
  return written.replace(/./g, (sign) => signs.charAt(flat.indexOf(sign)));
}
