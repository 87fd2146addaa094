/** Attributes that begin so were something else in the page they come from. */
export const defusedPrefix = 'data-pasted-';

/** What styles a page, runs in it or moves it: raw text that nobody reads, or nothing at all. */
const renamed: Readonly<Record<string, string>> = {
  style: 'xmp',
  script: 'xmp',
  base: 'wbr',
  link: 'wbr',
  meta: 'wbr',
};

/**
 * A page in which no style applies and no handler is set. It is parsed apart and never shown, so that nothing of it
 * would run; but the policy of our page is that page's too, and the browser would complain of each. Reads once from
 * start to end, whatever the page is.
 */
export function defused(html: string): string {
  let result = '';
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(start, start + 40));
    if (!tag) {
      result += html.slice(at, start + 1);
      at = start + 1;
      continue;
    }
    const [opening, slash = '', name = ''] = tag;
    const { attributes, end } = attributesFrom(html, start + opening.length);
    result += `${html.slice(at, start)}<${slash}${renamed[name.toLowerCase()] ?? name}${attributes}`;
    at = end;
  }
  return result + html.slice(at);
}

/** What stands between the name of an element and its end, with the attributes that act under another name. */
function attributesFrom(html: string, start: number): { attributes: string; end: number } {
  const part = /[\s/]+|>|(=\s*)("[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?|[^\s/>=]+/y;
  let attributes = '';
  part.lastIndex = start;
  for (let end = start; ; end = part.lastIndex) {
    const found = part.exec(html);
    if (!found) return { attributes, end };
    const [text] = found;
    attributes += /^(?:on|style$)/i.test(text) ? defusedPrefix + text : text;
    if (text === '>') return { attributes, end: part.lastIndex };
  }
}
