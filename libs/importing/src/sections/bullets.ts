import { bulletGlyph, heavyGlyph } from '@recueil/text';

/** The bullet or number that a line begins with. */
export interface LineBullet {
  /** How far it is set in; tabs count four. */
  indent: number;
  /** The glyph, or "1." and "1)" for numbers. */
  glyph: string;
  number: number | null;
  text: string;
}

const bulletLine = new RegExp(
  String.raw`^([ \t\u00A0]{0,80})(${bulletGlyph}(?=[ \t\u00A0])|${heavyGlyph}|o(?=\t| {2,}))[ \t\u00A0]{0,80}(\S.*)$`,
  'u',
);
const bulletAlone = new RegExp(String.raw`^\s*${heavyGlyph}\s*$`, 'u');
const numberLine = /^([ \t\u00A0]{0,80})(\d{1,2})([.)])[ \t\u00A0]{1,80}(\S.*)$/u;

/** Whether a line is a bullet whose text the document has on the next line. */
export function isBulletAlone(line: string): boolean {
  return bulletAlone.test(line);
}

/** Reads a line of a list; null for any other line. A dash that opens a dialogue or a minus sign needs a space after it. */
export function bulletOf(line: string): LineBullet | null {
  const bullet = bulletLine.exec(line);
  if (bullet) return { indent: width(bullet[1] ?? ''), glyph: bullet[2] ?? '', number: null, text: bullet[3] ?? '' };
  const number = numberLine.exec(line);
  if (!number) return null;
  return {
    indent: width(number[1] ?? ''),
    glyph: `1${number[3] ?? ''}`,
    number: Number(number[2]),
    text: number[4] ?? '',
  };
}

function width(space: string): number {
  return space.replaceAll('\t', '    ').length;
}
