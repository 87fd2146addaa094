import { apostrophesAlike, compatibleSigns, dashes, spelledLetters } from './alike-signs';
import { apostropheShapes, latinLigatures, signClass, unseenSigns } from './unseen-signs';

/** One thing that is folded: each place that matches becomes what `to` says. */
export interface Fold {
  readonly pattern: RegExp;
  readonly to: (found: string) => string;
  /** Folds a whole text at once, where that is much faster. */
  readonly whole?: (text: string) => string;
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
  whole: (text) => text.normalize('NFC'),
};

const lineEnd = /[\n\v\f\r\u2028\u2029]/;

/** Any white space is one space; a line that ends stays one that ends. */
const spaces: Fold = {
  pattern: /[^\S ]\s*| \s+/gu,
  to: (found) => (found !== '\u00A0' && found !== '\u202F' && lineEnd.test(found) ? '\n' : ' '),
};
const apostrophes: Fold = { pattern: new RegExp(`[${apostropheShapes}]`, 'gu'), to: () => "'" };

const compatible: Fold = {
  pattern: new RegExp(`[${signClass(compatibleSigns)}]`, 'gu'),
  to: (sign) => sign.normalize('NFKC'),
};

const spelled: Fold = {
  pattern: new RegExp(`[${Object.keys(spelledLetters).join('')}]`, 'gu'),
  to: (sign) => spelledLetters[sign] ?? sign,
};
const moreApostrophes: Fold = { pattern: new RegExp(`[${apostrophesAlike}]`, 'gu'), to: () => "'" };
const oneDash: Fold = { pattern: new RegExp(`[${dashes}]`, 'gu'), to: () => '-' };

/** 12 500 and 1 250 000, but neither a year before a number nor the decimals of one. */
const groupsOfDigits: Fold = {
  pattern: /(?<![\p{L}\p{Nd}]|[0-9][.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])/gu,
  to: (number) => number.replaceAll(' ', ''),
};

/** What becomes of whatever arrives. */
export const arrivalFolds: readonly Fold[] = [unseen, ligatures];

/** What makes two texts that look the same the same. In this order, as all lists here: what one makes, the next folds. */
export const seenFolds: readonly Fold[] = [...arrivalFolds, composition, spaces, apostrophes];

/** What makes signs that are alike the same, but for the groups of a number. */
export const alikeSignFolds: readonly Fold[] = [
  ...seenFolds,
  compatible,
  spelled,
  moreApostrophes,
  oneDash,
  composition,
];

export const alikeFolds: readonly Fold[] = [...alikeSignFolds, groupsOfDigits];
