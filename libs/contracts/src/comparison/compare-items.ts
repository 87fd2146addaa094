import { looksSame } from '@recueil/text';
import type { ComparedFile, ComparedValue } from './compared-content';
import type { Field, Item } from './items';
import { type ItemPair, isReordered, pairItems } from './pair-items';

/** How a line of a list is called, and what happens to it. */
export interface ItemWords {
  /** « le chiffre ». */
  one: string;
  added: string;
  removed: string;
  changed: string;
  order: string;
}

/** What became of a list of figures, links, contacts or files. */
export function compareItems(
  before: readonly Item[],
  after: readonly Item[],
  words: ItemWords,
): { changes: ComparedValue[]; tidied: number } {
  const pairs = pairItems(before, after);
  const told = pairs.map((pair) => comparePair(pair, words));
  const order = isReordered(pairs, before) ? [orderChange(before, after, words)] : [];
  return {
    changes: [...told.flatMap(({ changes }) => changes), ...order],
    tidied: told.reduce((sum, { tidied }) => sum + tidied, 0),
  };
}

function comparePair({ before, after }: ItemPair, words: ItemWords): { changes: ComparedValue[]; tidied: number } {
  if (before === null || after === null) return { changes: [cameOrWent(before, after, words)], tidied: 0 };
  if (before.identity === after.identity) return { changes: [], tidied: 0 };
  const title = titleOf(after, words);
  const names = [...new Set([...before.fields, ...after.fields].map(({ name }) => name))];
  const fields = names.map((name) => [fieldOf(before, name), fieldOf(after, name)] as const);
  const differing = fields.filter(([one, other]) => (one?.value ?? '') !== (other?.value ?? ''));
  const seen = differing.filter(([one, other]) => !isUnseen(one, other));
  const changes = seen.map(([one, other]) => fieldChange(one, other, title));
  const isOther = before.file && after.file && before.file.sha256 !== after.file.sha256;
  if (isOther) return { changes: withFiles(changes, before.file, after.file), tidied: differing.length - seen.length };
  return {
    changes: differing.length === 0 ? replaced(before, after, words) : changes,
    tidied: differing.length - seen.length,
  };
}

/** An address is read by machines: a sign that nobody sees makes it another. */
function isUnseen(one: Field | undefined, other: Field | undefined): boolean {
  if (one?.isAddress || other?.isAddress) return false;
  return looksSame(one?.value ?? '', other?.value ?? '');
}

function fieldChange(before: Field | undefined, after: Field | undefined, title: string): ComparedValue {
  const name = (after ?? before)?.name ?? '';
  return {
    kind: before?.isAddress || after?.isAddress ? 'address' : 'value',
    what: `${title}\u202F: ${name}`,
    before: valueOf(before),
    after: valueOf(after),
  };
}

/** The file itself first; its digest is told where its name is. */
function withFiles(
  changes: readonly ComparedValue[],
  before: ComparedFile | undefined,
  after: ComparedFile | undefined,
): ComparedValue[] {
  if (!before || !after) return [...changes];
  const others = changes.filter(({ before: one }) => one !== before.sha256);
  const swap: ComparedValue = {
    kind: 'file',
    what: 'Une pièce jointe est remplacée',
    before: fileWords(before, after),
    after: fileWords(after, before),
    files: { before, after },
  };
  return [swap, ...others];
}

/** Of a file's digest, as many digits as tell it from the other: its name is told beside it. */
function fileWords({ sha256 }: ComparedFile, other: ComparedFile): string {
  const beginning = sha256.slice(0, 8);
  const digits = other.sha256.startsWith(beginning) ? sha256 : `${beginning.slice(0, 4)}\u00A0${beginning.slice(4)}`;
  return `Repère\u202F: ${digits}`;
}

function cameOrWent(before: Item | null, after: Item | null, words: ItemWords): ComparedValue {
  const [file, what] = [(after ?? before)?.file, after ? words.added : words.removed];
  const change = {
    what,
    before: before && described(before, { isNamed: file !== undefined }),
    after: after && described(after, { isNamed: file !== undefined }),
  };
  if (!file) return { kind: 'value', ...change };
  return { kind: 'file', ...change, files: { before: before?.file ?? null, after: after?.file ?? null } };
}

/** Two items that are alike to the letter and are two records: a contact that was typed anew. */
function replaced(before: Item, after: Item, { changed }: ItemWords): ComparedValue[] {
  if (!before.id || !after.id) return [];
  const said = (item: Item): string => `${described(item)}\nRepère\u202F: ${item.id ?? ''}`;
  return [{ kind: 'value', what: changed, before: said(before), after: said(after) }];
}

function orderChange(before: readonly Item[], after: readonly Item[], { order }: ItemWords): ComparedValue {
  const values = [before, after].map((items) => numbered(items, valuesOf));
  // Two lists that read alike are told with the name of each value.
  const [was = '', is = ''] =
    values[0] === values[1] ? [before, after].map((items) => numbered(items, onOneLine)) : values;
  return { kind: 'order', what: order, before: was, after: is };
}

function numbered(items: readonly Item[], told: (item: Item) => string): string {
  return items.map((item, index) => `${String(index + 1)}. ${told(item)}`).join('\n');
}

/** What is written, without what each value is called: the line is known, its place alone is another. */
function valuesOf(item: Item): string {
  const written = item.fields.filter(
    ({ name, value }) => value !== '' && name !== 'Forme' && value !== item.file?.sha256,
  );
  return written.map(({ value }) => value).join('\u202F; ') || onOneLine(item);
}

function onOneLine(item: Item): string {
  return described(item).replaceAll('\n', '\u202F; ');
}

/** Each value that is written, one a line; of a file, its name is told beside them. */
function described({ fields, file }: Item, { isNamed = false }: { isNamed?: boolean } = {}): string {
  const written = fields.filter(
    ({ name, value }) =>
      value !== '' && name !== 'Forme' && value !== file?.sha256 && !(isNamed && name === 'Nom du fichier'),
  );
  const lines = written.map(({ name, value }) => `${name}\u202F: ${value}`);
  return [...lines, ...(file ? [`Repère\u202F: ${file.sha256.slice(0, 8)}`] : [])].join('\n') || 'rien d’écrit';
}

function titleOf({ title }: Item, { one }: ItemWords): string {
  return title === '' ? one : `${one} «\u202F${title}\u202F»`;
}

function fieldOf({ fields }: Item, name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}

/** Null: there was none. */
function valueOf(field: Field | undefined): string | null {
  return field === undefined || field.value === '' ? null : field.value;
}
