import { placeOutside } from '#rooms/file-rules';
import type { XmlAttribute, XmlElement, Decision } from '#rooms/xml';
import { reasons } from './reasons';

/**
 * What a property may say, by its kind: an address or the path of a file stands in the relations of a document, in its
 * links and in what people read. Anywhere else some program follows it, now or one day, or it tells where somebody works.
 */

/** Namespaces and what else is named by an address that nobody opens. */
const names = new Set([
  ...['uri', 'namespaceuri', 'namespace', 'targetnamespace', 'minver', 'uniqueid', 'resource', 'about'],
  ...['transformation', 'definitionurl', 'location', 'doclocation'],
]);

/** What is shown, or compared with what is shown. */
const words = new Set([
  ...['descr', 'title', 'alt', 'name', 'display-name', 'displayname', 'tooltip', 'screentip', 'display', 'caption'],
  ...['prompt', 'prompttitle', 'error', 'errortitle', 'text', 'lvltext', 'string', 'string-value', 'stringvalue1'],
  ...['stringvalue2', 'val', 'value', 'v', 'n', 'c', 'u', 'formatcode', 'label', 'description', 'attribution'],
  ...['uniquename', 'propertyname', 'instr', 'action', 'key1', 'key2'],
]);

/** Bytes written as letters, which may look like anything. */
const ciphers = new Set(['hashvalue', 'saltvalue', 'hash', 'salt', 'password', 'roundtripdatasignature', 'gfxdata']);

/** What a picture is called, by the elements that show one: programs write where it came from. */
const pictures = new Set([
  'docpr',
  'cnvpr',
  'shape',
  'rect',
  'roundrect',
  'oval',
  'group',
  'image',
  'imagedata',
  'fill',
]);
const callings = new Set(['descr', 'title', 'alt', 'name']);

/** Properties that lead to a description of what is in the document: the document shows the same without them. */
const ledToDescriptions = new Set(['manifestlocation', 'schemalocation', 'nonamespaceschemalocation', 'schemaref']);

/** Throws for a property that says where something is, and is of no kind that may. */
export function checkSaidPlace({ local, name: full, value }: XmlAttribute): void {
  if (full === 'xmlns' || full.startsWith('xmlns:')) return;
  const name = local.toLowerCase();
  if (words.has(name) || ciphers.has(name)) return;
  const place = placeOutside(value);
  if (place === null || (place === 'page' && names.has(name))) return;
  throw reasons.external();
}

/** What of an element says where the document or its pictures came from, to be taken out; 'keep' when nothing does. */
export function takenOutOf(element: XmlElement): Exclude<Decision, 'blank'> {
  const local = element.local.toLowerCase();
  if (local === 'abspath') return 'drop';
  const without: XmlAttribute[] = [];
  const instead = new Map<XmlAttribute, string>();
  for (const attribute of element.attributes) {
    const name = attribute.local.toLowerCase();
    if (ledToDescriptions.has(name) || (local === 'smarttagtype' && name === 'url')) without.push(attribute);
    else if (pictures.has(local) && callings.has(name) && placeOutside(attribute.value) === 'file') {
      instead.set(attribute, lastStep(attribute.value));
    }
  }
  return without.length === 0 && instead.size === 0 ? 'keep' : { without, instead };
}

/** The name of a file without its folders. */
function lastStep(path: string): string {
  return (
    path
      .trim()
      .split(/[/\\:]/)
      .at(-1) ?? ''
  );
}
