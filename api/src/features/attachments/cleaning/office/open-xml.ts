import { authorRemoved, damaged } from '../refusals';
import { blanked, element, emptied, reasons, type DocumentRules, type XmlPart } from './parts';

const changes = element(
  ...['ins', 'del', 'moveFrom', 'moveTo', 'moveFromRangeStart', 'moveToRangeStart', 'delText', 'delInstrText'],
  ...['[rp]PrChange', 'sectPrChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange', 'trPrChange', 'tcPrChange'],
  ...['numberingChange', 'cellIns', 'cellDel', 'cellMerge', 'customXml(?:Ins|Del|MoveFrom|MoveTo)RangeStart'],
);
const comments = element('comment', 'threadedComment', 'cm');
const commands = /\bDDE(?:AUTO)?\b/i;
const scriptTarget = /^\s*(?:javascript|vbscript|data|mhtml|ms-\w+):/i;

/** Kinds of relations that bring in something else than text and pictures, with why they are refused. */
const bannedRelations: Readonly<Record<string, () => Error>> = {
  vbaProject: reasons.macro,
  wordVbaData: reasons.macro,
  xlMacrosheet: reasons.macro,
  xlIntlMacrosheet: reasons.macro,
  attachedToolbars: reasons.macro,
  keyMapCustomizations: reasons.macro,
  userCustomization: reasons.macro,
  extensibility: reasons.macro,
  control: reasons.object,
  activeXControlBinary: reasons.object,
  oleObject: reasons.object,
  package: reasons.object,
  aFChunk: reasons.object,
  subDocument: reasons.object,
  webextension: reasons.object,
  webextensiontaskpanes: reasons.object,
  externalLink: reasons.external,
  connections: reasons.external,
  queryTable: reasons.external,
  revisionHeaders: reasons.changes,
  origin: reasons.signature,
};

/** Word, Excel and PowerPoint since 2007. */
export const openXmlRules: DocumentRules = {
  banned: [
    { name: /vbaProject|vbaData|(?:^|\/)(?:activeX|macrosheets|intlmacrosheets|customUI)\//i, why: reasons.macro },
    { name: /(?:^|\/)embeddings\/|oleObject|(?:^|\/)webextensions\//i, why: reasons.object },
    { name: /^xl\/(?:externalLinks|queryTables)\/|^xl\/connections\.xml$/i, why: reasons.external },
    { name: /^xl\/revisions\//i, why: reasons.changes },
    { name: /^_xmlsignatures\//i, why: reasons.signature },
  ],
  checks: [checkContentTypes, checkRelations, checkText],
  clean,
};

function checkContentTypes({ name, text }: XmlPart): void {
  if (name !== '[Content_Types].xml') return;
  if (/macroEnabled|vbaProject|vbaData|macrosheet|keyMapCustomizations/i.test(text)) throw reasons.macro();
  if (/activeX|oleObject/i.test(text)) throw reasons.object();
}

function checkRelations({ name, text }: XmlPart): void {
  if (!name.endsWith('.rels')) return;
  for (const [relation] of text.matchAll(/<(?:[^\s<>/:]{1,64}:)?Relationship\s[^<>]*>/g)) {
    const kind = relationKind(relation);
    const why = Object.hasOwn(bannedRelations, kind) ? bannedRelations[kind] : undefined;
    if (why) throw why();
    if (attribute(relation, 'TargetMode').toLowerCase() !== 'external' || kind === 'attachedTemplate') continue;
    if (kind !== 'hyperlink' || scriptTarget.test(attribute(relation, 'Target'))) throw reasons.external();
  }
}

function checkText({ name, text }: XmlPart): void {
  // What other programs keep beside a document has names of its own.
  if (/^customXml\//i.test(name)) return;
  if (changes.test(text)) throw reasons.changes();
  if (comments.test(text)) throw reasons.comments();
  if (commands.test(instructions(text))) throw reasons.external();
}

/** Fields of Word, whose instruction may be cut in pieces. */
function instructions(text: string): string {
  const pieces = text.matchAll(/<(?:[^\s<>/:]{1,64}:)?instrText(?:\s[^<>]*)?>([^<]*)/g);
  const simple = text.matchAll(/<(?:[^\s<>/:]{1,64}:)?fldSimple\s[^<>]*?instr\s*=\s*"([^"]*)/g);
  return `${[...pieces].map(([, piece]) => piece).join('')} ${[...simple].map(([, piece]) => piece).join(' ')}`;
}

/** Which kind a relation is of: the end of its type. */
function relationKind(relation: string): string {
  return attribute(relation, 'Type').split('/').at(-1) ?? '';
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  const value = match?.[1] ?? match?.[2] ?? '';
  return value.replace(/&#(x?)([0-9a-f]{1,6});/gi, (_all, hex: string, digits: string) => {
    const code = parseInt(digits, hex === '' ? 10 : 16);
    if (!(code <= 0x10ffff)) throw damaged();
    return String.fromCodePoint(code);
  });
}

function clean({ name, text }: XmlPart, cleaned: Set<string>): string {
  if (name.endsWith('.rels')) return withoutTemplate(text, cleaned);
  const head = text.slice(0, 4_000);
  if (element('coreProperties').test(head)) return withoutAuthors(text, ['creator', 'lastModifiedBy'], cleaned);
  if (element('Properties').test(head) && head.includes('custom-properties')) return emptied(text);
  if (element('Properties').test(head) && head.includes('extended-properties')) {
    return withoutAuthors(text, ['Manager', 'Company'], cleaned);
  }
  // Lists of the people who wrote comments: there are none.
  if (element('people', 'personList', 'cmAuthorLst', 'authorLst').test(head)) return emptied(text);
  return text.replace(/<(?:[^\s<>/:]{1,64}:)?attachedTemplate\s[^<>]*\/>/g, '');
}

function withoutAuthors(text: string, names: readonly string[], cleaned: Set<string>): string {
  const blank = blanked(text, names);
  if (blank.found) cleaned.add(authorRemoved);
  return blank.text;
}

/** A document made from a model of one's service says where that model is. */
function withoutTemplate(text: string, cleaned: Set<string>): string {
  return text.replace(/<(?:[^\s<>/:]{1,64}:)?Relationship\s[^<>]*\/>/g, (relation) => {
    if (relationKind(relation) !== 'attachedTemplate') return relation;
    cleaned.add('Le lien vers le modèle du document a été retiré.');
    return '';
  });
}
