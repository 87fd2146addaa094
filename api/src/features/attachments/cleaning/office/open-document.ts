import { authorRemoved, locked } from '../refusals';
import { blanked, element, reasons, type DocumentRules, type XmlPart } from './parts';

const scripts = element('event-listener', 'library-embedded', 'library-linked', 'module');
const objects = element('object-ole', 'plugin', 'applet', 'floating-frame');
const links = element(
  'dde-connection',
  'dde-connection-decl',
  'dde-source',
  'dde-link',
  'section-source',
  'table-source',
  'cell-range-source',
);
const changes = element('changed-region', 'cell-content-change', 'insertion', 'deletion', 'movement', 'format-change');
const linkedPicture =
  /<(?:[^\s<>/:]{1,64}:)?(?:image|fill-image|background-image|object)\s[^<>]*href\s*=\s*["'](?:https?|ftp|file|smb):/i;
/** Formulas have an element of that name too, which says in what language they are written. */
const comments = /<(?:[^\s<>/:]{1,64}:)?annotation(?=[\s/>])(?![^<>]*\sencoding=)/;

/** LibreOffice. */
export const openDocumentRules: DocumentRules = {
  banned: [
    { name: /^Scripts\/.|^Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+$/i, why: reasons.macro },
    { name: /^META-INF\/(?:document|macro|package)signatures\.xml$/i, why: reasons.signature },
  ],
  checks: [check],
  clean,
};

function check({ name, text }: XmlPart): void {
  if (name === 'META-INF/manifest.xml') {
    if (element('encryption-data').test(text)) throw locked();
    if (/oleobject/i.test(text)) throw reasons.object();
    return;
  }
  if (scripts.test(text)) throw reasons.macro();
  if (objects.test(text)) throw reasons.object();
  if (links.test(text) || linkedPicture.test(text)) throw reasons.external();
  if (changes.test(text)) throw reasons.changes();
  if (comments.test(text)) throw reasons.comments();
}

function clean({ name, text }: XmlPart, cleaned: Set<string>): string {
  if (!/(?:^|\/)meta\.xml$/.test(name)) return text;
  const authors = blanked(text, ['initial-creator', 'creator', 'printed-by', 'user-defined']);
  if (authors.found) cleaned.add(authorRemoved);
  return authors.text.replace(/<(?:[^\s<>/:]{1,64}:)?template\s[^<>]*\/>/g, '');
}
