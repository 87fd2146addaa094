import { bomb, damaged, refused } from '../refusals';

/** One part of a document that is written in XML. */
export interface XmlPart {
  name: string;
  text: string;
}

/** A check of one part: throws when the document must be refused. */
export type PartCheck = (part: XmlPart) => void;

/** What is done with every part of a document of one family. */
export interface DocumentRules {
  /** Names of parts that keep the document from being kept, with the reason. */
  banned: readonly { name: RegExp; why: () => Error }[];
  checks: readonly PartCheck[];
  /** The part without what names its writer. Adds to `cleaned` what was taken out. */
  clean: (part: XmlPart, cleaned: Set<string>) => string;
}

/** In bytes. The longest tables come near; more would keep the server from everything else while it is read. */
const longestXml = 32 * 1_048_576;

/** The text of a part, if it is XML: whatever its name. Throws when it is written so as not to be read. */
export function xmlText(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('<\u0000')) return checked(decode(bytes, 'utf-16le'));
  if (start.startsWith('\u00fe\u00ff') || start.startsWith('\u0000<')) return checked(decode(bytes, 'utf-16be'));
  const head = bytes
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (!head.startsWith('<')) return null;
  const encoding = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(head)?.[1] ?? 'utf-8';
  if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw damaged();
  return checked(decode(bytes, 'utf-8'));
}

function decode(bytes: Buffer, encoding: string): string {
  if (bytes.length > longestXml) throw bomb();
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** Entities of its own could hide anything. */
function checked(text: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged();
  return text;
}

/** Finds an element by its name, whatever its prefix. */
export function element(...names: string[]): RegExp {
  return new RegExp(`<(?:[^\\s<>/:]{1,64}:)?(?:${names.join('|')})(?=[\\s/>])`);
}

/** In characters. */
const longestProperties = 200_000;

/** The same text with nothing between the tags of these elements; says whether there was something. */
export function blanked(text: string, names: readonly string[]): { text: string; found: boolean } {
  // No list of properties is that long, and a text without closing tags would take for ever.
  if (text.length > longestProperties) throw damaged();
  let found = false;
  const named = `(?:[^\\s<>/:]{1,64}:)?(?:${names.join('|')})`;
  const filled = new RegExp(`(<${named}(?:\\s[^<>]*)?(?<!/)>)([\\s\\S]*?)(</${named}\\s*>)`, 'g');
  const blank = text.replace(filled, (_all, opening: string, inner: string, closing: string) => {
    if (inner.trim() !== '') found = true;
    return opening + closing;
  });
  return { text: blank, found };
}

/** A part with its outermost element alone. */
export function emptied(text: string): string {
  const root = /<(?![?!])[^<>]*>/.exec(text);
  const end = text.lastIndexOf('</');
  if (!root || root[0].endsWith('/>') || end < root.index) return text;
  return text.slice(0, root.index + root[0].length) + text.slice(end);
}

export const reasons = {
  macro: () =>
    refused(
      'Ce document contient des macros. Enregistrez-le sans macros (.docx, .xlsx, .pptx, .odt, .ods, .odp), puis renvoyez-le.',
    ),
  object: () =>
    refused(
      'Ce document contient un objet incorporé (classeur, fichier, graphique lié à ses données). Remplacez-le par une image ou joignez-le à part, puis renvoyez le fichier.',
    ),
  external: () =>
    refused(
      'Ce document va chercher une partie de son contenu ailleurs (fichier, image ou données liés). Rompez ces liaisons, puis renvoyez le fichier.',
    ),
  changes: () =>
    refused(
      'Ce document garde la trace de ses modifications. Acceptez ou refusez les modifications (dans Word\u202F: Révision, Accepter toutes les modifications), puis renvoyez le fichier.',
    ),
  comments: () =>
    refused(
      'Ce document contient des commentaires. Supprimez-les (dans Word\u202F: Révision, Supprimer tous les commentaires), puis renvoyez le fichier.',
    ),
  signature: () =>
    refused(
      'Ce document porte une signature électronique, que la copie gardée ici perdrait. Exportez-le en PDF ou enregistrez-en une copie non signée, puis renvoyez-la.',
    ),
} as const;
