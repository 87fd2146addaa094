import { hardLimits, linkProtocols, nodeRules } from './schema';
import type { NodeType, RichText } from './rich-text';
import { isStorable, marksIn, mostMarks } from './text-form';

/** Why a text is refused. `path` is where, as in `content[0].marks[1]`; `message` is French, for its writer. */
export interface TextProblem {
  path: string;
  code: 'structure' | 'node' | 'attribute' | 'mark' | 'link' | 'depth' | 'size' | 'characters';
  message: string;
}

type Json = Record<string, unknown>;

interface Walk {
  problems: TextProblem[];
  nodes: number;
  characters: number;
  /** Marks upon the last letter so far of a line, whatever pieces they stand in. */
  marks: number;
}

/**
 * Checks a value of unknown origin against the schema. Answers with every problem found, at most twenty, or none: the
 * value is then a {@link RichText}. Never throws, and visits no more nodes than a text may have.
 */
export function checkRichText(value: unknown): TextProblem[] {
  const walk: Walk = { problems: [], nodes: 0, characters: 0, marks: 0 };
  checkNode(value, ['doc'], '', 0, walk);
  return walk.problems;
}

/** Whether the value is a text of the schema, as a type guard. */
export function isRichText(value: unknown): value is RichText {
  return checkRichText(value).length === 0;
}

function checkNode(value: unknown, allowed: readonly NodeType[], path: string, depth: number, walk: Walk): void {
  if (isOver(walk, path, depth)) return;
  if (!isObject(value)) return refuse(walk, path, 'structure', 'Cet élément du texte est illisible.');
  const type = value.type;
  if (!isNodeType(type) || !allowed.includes(type)) {
    return refuse(walk, path, 'node', 'Le texte contient une mise en forme qui n’est pas admise ici.');
  }
  checkKeys(value, type, path, walk);
  if (type === 'text') return checkText(value, path, walk);
  walk.marks = 0;
  checkAttributes(value, type, path, walk);
  checkContent(value, type, path, depth, walk);
}

function isOver(walk: Walk, path: string, depth: number): boolean {
  if (walk.problems.length >= 20) return true;
  walk.nodes += 1;
  if (depth > hardLimits.depth) refuse(walk, path, 'depth', 'Le texte comporte trop de niveaux de liste.');
  if (walk.nodes === hardLimits.nodes + 1) refuse(walk, path, 'size', 'Le texte comporte trop d’éléments.');
  return depth > hardLimits.depth || walk.nodes > hardLimits.nodes;
}

function checkKeys(node: Json, type: NodeType, path: string, walk: Walk): void {
  const known =
    type === 'text' ? ['type', 'text', 'marks'] : ['type', 'content', ...(nodeRules[type].attrs ? ['attrs'] : [])];
  for (const key of Object.keys(node)) {
    if (!known.includes(key))
      refuse(walk, `${path}.${key.slice(0, 40)}`, 'attribute', 'Le texte porte un attribut inconnu.');
  }
}

function checkAttributes(node: Json, type: NodeType, path: string, walk: Walk): void {
  const rules = nodeRules[type].attrs;
  if (!rules) return;
  const attrs = node.attrs;
  const valid =
    isObject(attrs) &&
    Object.keys(attrs).every((name) => Object.hasOwn(rules, name)) &&
    Object.entries(rules).every(([name, values]) => values.includes(attrs[name]));
  if (!valid) refuse(walk, `${path}.attrs`, 'attribute', 'Le texte porte un attribut inconnu.');
}

function checkContent(node: Json, type: NodeType, path: string, depth: number, walk: Walk): void {
  const { content: allowed, filled } = nodeRules[type];
  const content = node.content;
  const missing = content === undefined && !filled && type !== 'doc';
  if (missing) return;
  if (!Array.isArray(content) || (filled && content.length === 0)) {
    return refuse(walk, `${path}.content`, 'structure', 'Une liste du texte est vide ou illisible.');
  }
  if (type === 'listItem' && isObject(content[0]) && content[0].type !== 'paragraph') {
    refuse(walk, `${path}.content[0]`, 'structure', 'Un élément de liste doit commencer par un paragraphe.');
  }
  content.forEach((child, index) => {
    checkNode(child, allowed, `${path}.content[${String(index)}]`.replace(/^\./, ''), depth + 1, walk);
  });
}

function checkText(node: Json, path: string, walk: Walk): void {
  const text = node.text;
  if (typeof text !== 'string' || text === '' || !isStorable(text)) {
    return refuse(walk, `${path}.text`, 'characters', 'Le texte contient des caractères illisibles.');
  }
  const before = walk.characters;
  walk.characters += text.length;
  if (before <= hardLimits.characters && walk.characters > hardLimits.characters) {
    refuse(walk, path, 'size', 'Le texte dépasse 20 000 caractères.');
  }
  if (bearsTooManyMarks(text, walk))
    refuse(walk, `${path}.text`, 'characters', 'Le texte contient des caractères illisibles.');
  if (node.marks !== undefined) checkMarks(node.marks, `${path}.marks`, walk);
}

/** Beyond the bound, it costs more to put the marks of a letter in order than a request may. */
function bearsTooManyMarks(text: string, walk: Walk): boolean {
  if (walk.characters > hardLimits.characters) return false;
  const places = marksIn(text).map((place) => ({ ...place, count: place.count + (place.isFirst ? walk.marks : 0) }));
  const last = places.at(-1);
  walk.marks = last?.isLast ? last.count : 0;
  return places.some(({ count }) => count > mostMarks);
}

function checkMarks(marks: unknown, path: string, walk: Walk): void {
  if (!Array.isArray(marks) || marks.length > 3) {
    return refuse(walk, path, 'mark', 'Le texte contient une mise en forme illisible.');
  }
  const seen = new Set<unknown>();
  marks.forEach((mark: unknown, index) => {
    const at = `${path}[${String(index)}]`;
    const type = isObject(mark) ? mark.type : undefined;
    if (seen.has(type)) refuse(walk, at, 'mark', 'Une mise en forme est appliquée deux fois.');
    seen.add(type);
    if (!isObject(mark) || !isMark(mark)) return refuse(walk, at, 'mark', 'Cette mise en forme n’est pas admise.');
    if (type === 'link') checkLink(mark, at, walk);
  });
}

function isMark(mark: Json): boolean {
  const keys = Object.keys(mark);
  if (mark.type === 'link') return keys.every((key) => key === 'type' || key === 'attrs');
  return (mark.type === 'bold' || mark.type === 'italic') && keys.length === 1;
}

function checkLink(mark: Json, path: string, walk: Walk): void {
  const attrs = mark.attrs;
  const href = isObject(attrs) && Object.keys(attrs).length === 1 ? attrs.href : undefined;
  if (typeof href === 'string' && isSafeLink(href)) return;
  refuse(walk, path, 'link', 'Un lien du texte est refusé : il doit commencer par https://, http://, mailto: ou tel:.');
}

/** Whether an address may stand behind a link: absolute, of a known protocol, without white space or controls. */
export function isSafeLink(href: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters hide `javascript:` from a careless reader
  if (href.length > hardLimits.link || /[\u0000-\u0020\u007F-\u00A0\u2028\u2029\uE000\uE001]/.test(href)) return false;
  if (!isStorable(href) || !URL.canParse(href)) return false;
  const { protocol, username, password } = new URL(href);
  return linkProtocols.includes(protocol) && username === '' && password === '';
}

function refuse(walk: Walk, path: string, code: TextProblem['code'], message: string): void {
  walk.problems.push({ path, code, message });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNodeType(value: unknown): value is NodeType {
  return typeof value === 'string' && Object.hasOwn(nodeRules, value);
}
