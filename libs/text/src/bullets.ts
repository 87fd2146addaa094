/** Signs that a line of a list begins with, for a regular expression's brackets; dashes last. */
const glyphs = '•·●∙○■□▪▫◦◆◇❖❑❒❍‣►▶➢➤➔→➜⇒✓✔*';
const dashGlyphs = '–—―−‐⁃-';

/** What stands before the text of an item, and may be followed by the sign that only chooses how it is drawn. */
export const bulletGlyph = String.raw`[${glyphs}${dashGlyphs}]\uFE0F?`;
const isBullet = new RegExp(bulletGlyph, 'u');

/** Bullets after which a word may stand without a space: they are no sign of a sentence. */
export const heavyGlyph = String.raw`[•●■□▪▫◦◆◇❖❑❒❍‣►▶➢➤]\uFE0F?`;

/**
 * What the fonts of symbols of Word draw at their places, where it says something: Wingdings, and where Wingdings has
 * but clocks and arrows that nobody uses, Symbol.
 */
const drawn: Readonly<Record<string, string>> = {
  '\uF028': '☎',
  '\uF02A': '✉',
  '\uF04A': '☺',
  '\uF04C': '☹',
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF071': '❑',
  '\uF075': '◆',
  '\uF076': '❖',
  '\uF09F': '•',
  '\uF0A3': '≤',
  '\uF0A7': '▪',
  '\uF0A8': '□',
  '\uF0AB': '★',
  '\uF0AE': '→',
  '\uF0B1': '±',
  '\uF0B3': '≥',
  '\uF0B4': '×',
  '\uF0B7': '•',
  '\uF0B9': '≠',
  '\uF0D8': '➢',
  '\uF0DE': '⇒',
  '\uF0DF': '←',
  '\uF0E0': '→',
  '\uF0E1': '↑',
  '\uF0E2': '↓',
  '\uF0E8': '➔',
  '\uF0F0': '⇒',
  '\uF0FB': '✗',
  '\uF0FC': '✓',
  '\uF0FD': '☒',
  '\uF0FE': '☑',
};

/** What says more than that an item begins. */
const marked = '✗☒☑';

/**
 * One line without the private signs that only a font of symbols can draw: a bullet where it begins, what they look like
 * elsewhere. A sign whose look is not known stays: it stands for something.
 */
export function spelledSymbols(line: string): string {
  if (!/[\uF020-\uF0FF]/.test(line)) return line;
  const started = line.replace(
    /^([ \t\u00A0]*)([\uF020-\uF0FF])[ \t\u00A0]*/u,
    (_found, indent: string, sign: string) => {
      const look = drawn[sign] ?? '•';
      return `${indent}${marked.includes(look) || isBullet.test(look) ? look : '•'} `;
    },
  );
  return started.replace(/[\uF020-\uF0FF]/g, (sign) => drawn[sign] ?? sign);
}

/** The letters of a text that one of these fonts draws, as what they look like; those not known stay. */
export function drawnInSymbols(text: string, font: 'wingdings' | 'symbol'): string {
  const drawable = font === 'symbol' ? /[\u00A3-\u00FF]/g : /[\u0021-\u00FF]/g;
  return text.replace(drawable, (sign) => drawn[String.fromCharCode(0xf000 + sign.charCodeAt(0))] ?? sign);
}
