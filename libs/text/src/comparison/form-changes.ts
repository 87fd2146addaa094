import type { ValueChange } from './compared';
import type { Line } from './lines';
import { type MarkedWords, markChanges } from './marked-words';
import type { Run } from './runs';
import { shownAddress } from './shown-address';
import type { Range } from './stretches';

/** What changed of a line besides its words: where it leads, what is emphasised, what it is. */
export function formChanges(before: Line | undefined, after: Line | undefined, runs: readonly Run[]): ValueChange[] {
  const links = markChanges('link', before, after, runs).map((change) => addressChange(change, before, after));
  const emphasis = (['bold', 'italic'] as const).flatMap((type) =>
    markChanges(type, before, after, runs).map((change) => emphasisChange(type, change, before, after)),
  );
  return [...kindChange(before, after), ...links, ...emphasis];
}

function addressChange(change: MarkedWords, before: Line | undefined, after: Line | undefined): ValueChange {
  const words = change.is ? quoted(after, change.is) : quoted(before, change.was);
  const [one, other] = [change.before, change.after].map((address) =>
    address === null ? null : shownAddress(address),
  );
  return { kind: 'address', what: addressWords(change, words), before: one ?? null, after: other ?? null };
}

function addressWords({ before, after }: MarkedWords, words: string): string {
  if (before === null) return `Un lien est ajouté, sous les mots ${words}`;
  if (after === null) return `Un lien est retiré, des mots ${words}`;
  return `Une adresse change, sous les mots ${words}`;
}

const emphasisWords = { bold: ['en gras', 'sans gras'], italic: ['en italique', 'sans italique'] } as const;

function emphasisChange(
  type: 'bold' | 'italic',
  { before: one, after: other, was, is }: MarkedWords,
  before: Line | undefined,
  after: Line | undefined,
): ValueChange {
  const [on, off] = emphasisWords[type];
  const [old, young] = [was && quoted(before, was), is && quoted(after, is)];
  const said = (words: string | null, value: string | null): string | null =>
    words === null ? null : `${words} ${value === null ? off : on}`;
  return {
    kind: 'form',
    what: `La mise en forme change\u202F: ${young ?? old ?? ''}`,
    before: said(old, one) ?? said(young, null),
    after: said(young, other) ?? said(old, null),
  };
}

function kindChange(before: Line | undefined, after: Line | undefined): ValueChange[] {
  if (before === undefined || after === undefined) return [];
  const [one, other] = [kindWords(before), kindWords(after)];
  if (one === other) return [];
  return [{ kind: 'form', what: `La présentation change\u202F: ${beginning(after)}`, before: one, after: other }];
}

function kindWords({ kind, depth, splits }: Line): string {
  const names = {
    paragraph: depth === 0 ? 'paragraphe' : 'suite d’un élément de liste',
    heading: 'intertitre',
    bullet: 'élément d’une liste à puces',
    number: 'élément d’une liste numérotée',
  };
  const level = depth > 1 ? `, au niveau ${String(depth)}` : '';
  return names[kind] + level + (splits ? ', au début d’une nouvelle liste' : '');
}

/** « le guide », and which one when the line says it several times. */
function quoted(line: Line | undefined, range: Range | null): string {
  if (line === undefined || range === null) return '';
  const words = line.seen.slice(range).trim();
  if (words === '') return 'une espace';
  const earlier = line.seen.form.slice(0, range.start).split(line.seen.form.slice(range.start, range.end).trim());
  const nth = earlier.length > 1 ? ` (${String(earlier.length)}e fois)` : '';
  return `«\u202F${words}\u202F»${nth}`;
}

function beginning({ text }: Line): string {
  const words = text.trim();
  return `«\u202F${words.length > 60 ? `${words.slice(0, 59).replace(/\s{1,9}\S{0,58}$/, '')}…` : words}\u202F»`;
}

/** A line with all that can be said of its form. */
export function withMarks(line: Line): string {
  const runs = line.runs.map(({ text, marks = [] }) => {
    const said = marks.map((mark) =>
      mark.type === 'link' ? shownAddress(mark.attrs.href) : emphasisWords[mark.type][0],
    );
    return said.length === 0 ? text : `${text} (${said.join(', ')})`;
  });
  return `${kindWords(line)}\u202F: ${runs.join('')}`;
}
