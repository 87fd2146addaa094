import type { ImportWarning } from '../imported-sheet';
import type { LinkReference } from './scan-lines';

/** Takes the marks off the lines of one document, and keeps account of what was simplified on the way. */
export interface Flattener {
  /** A line as plain text: no marks, a link followed by its address. */
  text(markdown: string, line: number): string;
  /** What was simplified or left out so far; references that no link used are part of it. */
  warnings(): ImportWarning[];
}

const longest = 50_000;

/** What is not to be read as marks of emphasis: what is escaped, code, addresses. */
const literal =
  /\\([!-/:-@[-`{-~])|(`{1,3})([^`\n]{1,1000})\2|!\[([^\]\n]{0,300})\]\(([^)\n]{1,2000})\)|\[([^\]\n]{1,500})\](?:\(([^()\n]{0,1000}(?:\([^()\n]{0,300}\)[^()\n]{0,300})?)\)|\[([^\]\n]{0,100})\])?|<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>| {0,3}<br\s?\/?> {0,3}|&(nbsp|amp|lt|gt|quot|apos|#39);|(?:https?:\/\/|www\.)[^\s<>()[\]*]{1,2000}|[^\s<>()[\]*]{1,100}@[^\s<>()[\]*]{1,200}/giu;

const emphases: readonly RegExp[] = [
  /\*\*\*(?=[^\s*])(.{1,1000}?)(?<=\S)\*\*\*/gu,
  /\*\*(?=\S)(.{1,1000}?)(?<=\S)\*\*/gu,
  /(?<![\p{L}\d_])__(?=[^\s_])(.{1,1000}?)(?<=\S)__(?![\p{L}\d_])/gu,
  /~~(?=\S)(.{1,1000}?)(?<=\S)~~/gu,
  /(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=\S)\*(?![\p{L}\d*])/gu,
  /(?<![\p{L}\d_])_(?=[^\s_])([^_\n]{1,1000}?)(?<=\S)_(?![\p{L}\d_])/gu,
];

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** Characters that no text holds: they stand for what was set aside while the emphasis is read. */
const [opens, closes] = ['\uFDD0', '\uFDD1'];

/** Makes the flattener of one document, which knows the addresses that its links name. */
export function createFlattener(references: ReadonlyMap<string, LinkReference>): Flattener {
  const used = new Set<string>();
  const images = new Map<string, ImportWarning>();
  let marked: number | null = null;

  const referenced = (label: string, name: string | undefined): string | null => {
    const key = (name === undefined || name === '' ? label : name).toLowerCase();
    const found = references.get(key);
    if (found) used.add(key);
    return found?.address ?? null;
  };
  const dropImage = (alt: string, target: string, line: number): void => {
    const message = `Image non reprise\u202F: «\u202F${[alt, target].filter((part) => part !== '').join(' – ')}\u202F».`;
    images.set(`${String(line)} ${message}`, { code: 'text-outside-sections', message, line });
  };

  const text = (markdown: string, line: number): string => {
    if (markdown.length > longest || !/[\\`*_~[\]<&]/.test(markdown)) return markdown;
    const aside: string[] = [];
    const setAside = (value: string): string => `${opens}${String(aside.push(value) - 1)}${closes}`;
    const simplified = markdown
      .replaceAll(opens, '')
      .replaceAll(closes, '')
      .replace(literal, (...found: (string | undefined)[]) => {
        const [whole = '', escaped, ticks, code, alt, source, label, target, name, auto, entity] = found;
        if (escaped !== undefined) return setAside(escaped);
        if (entity !== undefined) return setAside(entities[entity.toLowerCase()] ?? whole);
        if (auto !== undefined) return setAside(auto.replace(/^mailto:/i, ''));
        if (/^ {0,3}<br/i.test(whole)) return '\n';
        if (source !== undefined) dropImage(alt ?? '', source, line);
        else if (ticks === undefined && label === undefined) return setAside(whole);
        if (source === undefined && label !== undefined) {
          const address = target ?? referenced(label, name);
          if (address === null) return whole;
          marked ??= line;
          return label + setAside(addressAfter(label, address));
        }
        marked ??= line;
        return setAside(code ?? '');
      });
    const plain = emphases.reduce((reading, emphasis) => reading.replace(emphasis, '$1'), simplified);
    if (plain !== simplified) marked ??= line;
    return restore(plain, aside).replace(/^ +(?=\S)/, (indent) => (markdown.startsWith(' ') ? indent : ''));
  };

  const warnings = (): ImportWarning[] => {
    const message = 'Mise en forme (gras, italique, liens) ramenée à du texte simple.';
    const unused = [...references]
      .filter(([name]) => !used.has(name))
      .map(([, reference]) => unusedReference(reference));
    return [
      ...(marked === null ? [] : [{ code: 'formatting-flattened' as const, message, line: marked }]),
      ...images.values(),
      ...unused,
    ];
  };
  return { text, warnings };
}

/** What was set aside goes back; it may itself hold something set aside, once. */
function restore(text: string, aside: readonly string[]): string {
  const pieces = text.split(opens);
  return pieces
    .map((piece, index) => {
      if (index === 0) return piece;
      const end = piece.indexOf(closes);
      return (aside[Number(piece.slice(0, end))] ?? '') + piece.slice(end + 1);
    })
    .join('');
}

/** The address of a link in brackets, unless its text says it already. */
function addressAfter(label: string, target: string): string {
  const [address = '', title = ''] = splitTitle(target.trim());
  const shown = address.replace(/^<|>$/g, '').replace(/^(?:mailto|tel):/i, '');
  const bare = shown.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const parts = [bare !== '' && label.includes(bare) ? '' : shown, title].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function splitTitle(target: string): string[] {
  const match = /^(\S{0,2000})\s{1,9}["'(](.{1,300})["')]$/.exec(target);
  return match ? [match[1] ?? '', match[2] ?? ''] : [target];
}

function unusedReference({ text, line }: LinkReference): ImportWarning {
  return {
    code: 'text-outside-sections',
    message: `Adresse à laquelle aucun lien ne renvoie, non reprise\u202F: «\u202F${text}\u202F».`,
    line,
  };
}
