import { gzipSync } from 'node:zlib';
import type { Dice } from './dice';

/** The ways in which XML may be written that say the same. */

export type Attributes = Record<string, string>;

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&apos;' };

/** Each sign as it is, or as a number, or by its name. */
function written(dice: Dice, text: string): string {
  const sign = (character: string): string => {
    const code = character.codePointAt(0) ?? 0;
    if (dice.once(6)) return `&#${'0'.repeat(dice.below(3))}${String(code)};`;
    if (dice.once(6)) return `&#x${code.toString(16)};`;
    return names[character] ?? character;
  };
  return Array.from(text).map(sign).join('');
}

/** Text between tags, in pieces of any kind. */
export function content(dice: Dice, text: string): string {
  const cut = dice.below(text.length + 1);
  const [head, tail] = [text.slice(0, cut), text.slice(cut)];
  const section = tail.includes(']]>') ? written(dice, tail) : `<![CDATA[${tail}]]>`;
  return dice.once(3) ? `${written(dice, head)}<!-- x -->${section}` : written(dice, text);
}

const blanks = (dice: Dice): string => dice.one(['', '', ' ', '\n', '\t ']);

/** An element, its properties in any order, closed by itself or not. */
export function tag(dice: Dice, name: string, attributes: Attributes, inner = ''): string {
  const entries = Object.entries(attributes);
  const turned = entries.length > 0 ? dice.below(entries.length) : 0;
  const properties = [...entries.slice(turned), ...entries.slice(0, turned)].map(([key, value]) => {
    const quote = dice.one(['"', "'"]);
    return `${dice.one([' ', '\n', '  '])}${key}${blanks(dice)}=${blanks(dice)}${quote}${written(dice, value)}${quote}`;
  });
  const head = `<${name}${properties.join('')}${blanks(dice)}`;
  return inner === '' && dice.once(2) ? `${head}/>` : `${head}>${inner}</${name}${blanks(dice)}>`;
}

/** Letters in any capitals. */
export function capitals(dice: Dice, word: string): string {
  return Array.from(word, (letter) => (dice.once(3) ? letter.toLowerCase() : letter)).join('');
}

/** A part, in one of the alphabets that programs read. */
export function encoded(dice: Dice, text: string): Buffer {
  const bare = text.slice(text.indexOf('?>') + 2);
  if (dice.once(8)) return Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${bare}`, 'utf16le');
  if (dice.once(8)) return Buffer.from(`\ufeff${bare.trimStart()}`, 'utf8');
  return Buffer.from(dice.once(8) ? bare.trimStart() : text, 'utf8');
}

/** A vector drawing that runs something or fetches something. */
export function vectorDrawing(dice: Dice): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x">${dice.one([
    tag(dice, 'image', { [dice.one(['href', 'xlink:href', 'q:href'])]: elsewhere(dice), 'xmlns:q': 'q' }),
    '<script>alert(1)</script>',
    tag(dice, 'g', { onload: 'alert(1)' }),
    `<style>${content(dice, dice.one(['@import "http://ailleurs.example/x.css";', '@\\69mport "x.css";']))}</style>`,
    tag(dice, 'rect', {
      style: dice.one(['fill: url( "http://ailleurs.example/x")', 'fill: u\\72 l(http://x.example)']),
    }),
  ])}</svg>`;
}

/** A drawing as some programs keep it: packed by itself, or after blanks. */
export function packedOrNot(dice: Dice, text: string): Buffer {
  const written = Buffer.from(dice.one(['', ' '.repeat(700), '\ufeff\n']) + text);
  return dice.once(2) ? gzipSync(written) : written;
}

/** Addresses that lead out of a document, however they are written. */
export function elsewhere(dice: Dice): string {
  const host = 'ailleurs.example';
  return dice.one([
    `http://${host}/x.png`,
    `http://${host}/x.png?a>b`,
    `HTTPS://${host}/x`,
    `//${host}/x.png`,
    `\\\\${host}\\partage\\x.png`,
    `file://${host}/x`,
    `file:///c:/x.png`,
    `ftp://${host}/x`,
    `smb://${host}/x`,
    ` http://${host}/x`,
    `ht\ttp://${host}/x`,
    `../../../${host}/x.png`,
    `/\\${host}/x`,
    `vnd.sun.star.webdav://${host}/x`,
  ]);
}

/** Addresses that nobody should follow. */
export function trap(dice: Dice): string {
  return dice.one([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///c:/windows/system32/calc.exe',
    '\\\\ailleurs.example\\partage\\x.exe',
    '//ailleurs.example/x.exe',
    'ms-msdt:/id x',
    'search-ms:query=x',
    'C:\\x.exe',
  ]);
}
