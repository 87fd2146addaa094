import { apostrophesAlike, compatibleSigns, dashes, spelledLetters } from './alike-signs';
import { apostropheShapes, latinLigatures, signClass, unseenSigns } from './unseen-signs';

/** One thing that is folded: each place that matches becomes what `to` says. */
export interface Fold {
  readonly pattern: RegExp;
  readonly to: (found: string) => string;
}

const unseenClass = signClass(unseenSigns);

/** An emoji with what belongs to it: its variant, its skin, others joined to it, the tags of a flag. */
const emoji = [
  String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  String.raw`\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{Emoji_Modifier}?)*`,
  String.raw`[0-9#*]\uFE0F\u20E3`,
].join('|');

const isUnseen = new RegExp(`^[${unseenClass}]+$`, 'u');

const unseen: Fold = {
  pattern: new RegExp(`[${unseenClass}]+|${emoji}`, 'gu'),
  to: (found) => (isUnseen.test(found) ? '' : found),
};

const ligatures: Fold = { pattern: /[\uFB00-\uFB06]/gu, to: (sign) => latinLigatures[sign] ?? sign };

/** Letters with their accents in one sign where there is one, as texts are stored. */
const composition: Fold = {
  // eslint-disable-next-line no-control-regex -- all that is not ASCII, and what bears an accent
  pattern: /[\u1100-\u11FF\uAC00-\uD7FB]+|[^\u0000-\u007F]\p{M}*|[\u0000-\u007F]\p{M}+/gu,
  to: (sign) => sign.normalize('NFC'),
};

const spaces: Fold = { pattern: /\s+/gu, to: () => ' ' };
const apostrophes: Fold = { pattern: new RegExp(`[${apostropheShapes}]`, 'gu'), to: () => "'" };

const compatible: Fold = {
  pattern: new RegExp(`[${signClass(compatibleSigns)}]`, 'gu'),
  to: (sign) => sign.normalize('NFKC'),
};

const spelled: Fold = { pattern: /[œŒæÆßẞº№]/gu, to: (sign) => spelledLetters[sign] ?? sign };
const moreApostrophes: Fold = { pattern: new RegExp(`[${apostrophesAlike}]`, 'gu'), to: () => "'" };
const oneDash: Fold = { pattern: new RegExp(`[${dashes}]`, 'gu'), to: () => '-' };

/** 12 500 and 1 250 000, but neither a year before a number nor the decimals of one. */
const groupsOfDigits: Fold = {
  pattern: /(?<![\p{L}\p{N}]|\d[.,])\d{1,3}(?: \d{3})+(?!\d)/gu,
  to: (number) => number.replaceAll(' ', ''),
};

const arriving: readonly Fold[] = [unseen, ligatures];
const seen: readonly Fold[] = [...arriving, composition, spaces, apostrophes];

/** In this order: what one makes, the next ones fold. */
export const alikeFolds: readonly Fold[] = [
  ...seen,
  compatible,
  spelled,
  moreApostrophes,
  oneDash,
  groupsOfDigits,
  composition,
];

/**
 * What becomes of a text that arrives: without the signs that nobody sees (joiners inside emoji stay), Latin ligatures
 * as letters. Spaces and apostrophes stay as they were typed. Never for a text that is stored already: its bytes count.
 */
export function withoutUnseen(text: string): string {
  return folded(text, arriving);
}

/** The form under which two texts are compared: they are the same for a reader when it is the same. */
export function seenForm(text: string): string {
  return folded(text, seen);
}

/**
 * The form under which a text is found: as people type what they look for. CO₂ is CO2, 12 500 is 12500, œuvre is oeuvre.
 * Case and accents stay: whoever looks for words without them takes them off besides.
 */
export function alikeForm(text: string): string {
  return folded(text, alikeFolds);
}

function folded(text: string, folds: readonly Fold[]): string {
  return folds.reduce((form, { pattern, to }) => form.replace(pattern, to), text);
}
