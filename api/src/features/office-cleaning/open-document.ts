import { depthOf, mayBeFollowed, staysInside, authorRemoved, locked } from '#rooms/file-rules';
import { readXml, said, type XmlElement, rewritten } from '#rooms/xml';
import { checkDrawing, checkStyle } from './drawings';
import { checkFormula } from './formulas';
import type { DocumentRules, XmlPart } from './parts';
import { reasons } from './reasons';
import { checkSaidPlace } from './said-places';
import { whyRefused } from './why-refused';

const refused = whyRefused(
  [reasons.macro, ['event-listener', 'library-embedded', 'library-linked', 'module']],
  [reasons.macro, ['script', 'execute-macro', 'command']],
  [reasons.object, ['object-ole', 'plugin', 'applet', 'floating-frame', 'param']],
  [reasons.film, ['sound', 'audio', 'video']],
  [
    reasons.external,
    [
      ...['dde-connection', 'dde-connection-decl', 'dde-source', 'dde-link', 'section-source', 'table-source'],
      ...['cell-range-source', 'database-source-sql', 'database-source-table', 'database-source-query'],
      ...['connection-resource', 'source-service', 'alphabetical-index-auto-mark-file', 'definition-src'],
    ],
  ],
  [reasons.form, ['form', 'model', 'submission', 'server-map', 'control']],
  [reasons.changes, ['changed-region', 'cell-content-change', 'insertion', 'deletion', 'movement', 'format-change']],
);

/** Elements whose address is followed by whoever clicks. All others bring in what they name. */
const followed = new Set(['a', 'area-circle', 'area-polygon', 'area-rectangle', 'help']);

/** Properties that hold a formula. */
const formulas = new Set(['formula', 'condition', 'expression', 'cell-range-address', 'value-formula', 'href-formula']);

/** Elements whose value is a formula: a condition on which a cell is coloured. */
const conditions = new Set(['condition', 'color-scale-entry', 'formatting-entry', 'data-bar-entry', 'date-is']);

/** A book that is quoted says where it is read; its address is shown, and never followed. */
const quotedBook = 'bibliography-mark';

/** Folders of what is no XML: pictures, fonts, and how pages were laid out. */
const admittedBytes = ['pictures/', 'thumbnails/', 'objectreplacements/', 'fonts/', 'configurations2/images/bitmaps/'];

/** Elements that name somebody, or may. */
const people = ['initial-creator', 'creator', 'printed-by', 'user-defined'];

/** LibreOffice. */
export const openDocumentRules: DocumentRules = {
  checkName,
  checkXml: (part) => new PartReader(part).check(),
  checkBytes,
  clean,
};

function checkName(name: string): void {
  const written = name.toLowerCase();
  const [folder = ''] = written.split('/');
  if (['basic', 'dialogs', 'scripts'].includes(folder)) throw reasons.macro();
  if (folder === 'versions' || written === 'versionlist.xml') throw reasons.versions();
  if (folder === 'meta-inf' && written.endsWith('signatures.xml')) throw reasons.signature();
  if (folder === 'media') throw reasons.film();
}

function checkBytes(name: string): void {
  const written = name.toLowerCase();
  const isAlone = ['mimetype', 'layout-cache'].some((known) => written === known || written.endsWith(`/${known}`));
  // What programs leave empty holds nothing.
  const isEmpty = written.startsWith('configurations2/') && written.endsWith('.xml');
  const inFolder = admittedBytes.some((folder) => written.startsWith(folder) || written.includes(`/${folder}`));
  if (!isAlone && !isEmpty && !inFolder) throw reasons.unknown(name);
}

/** Looks at one part from its first element to its last. */
class PartReader {
  private root = '';
  private style: string | null = null;

  constructor(private readonly part: XmlPart) {}

  check(): void {
    readXml(this.part.text, {
      open: (element) => this.open(element),
      text: (characters) => {
        if (this.style !== null) this.style += characters;
      },
      close: () => {
        if (this.style !== null) checkStyle(this.style);
        this.style = null;
      },
    });
  }

  private open(element: XmlElement): void {
    if (this.style !== null) throw reasons.external();
    const local = element.local.toLowerCase();
    if (element.depth === 0) this.root = local;
    if (this.root === 'svg') {
      checkDrawing(element);
      if (local === 'style') this.style = '';
      return;
    }
    if (this.part.name.toLowerCase() === 'meta-inf/manifest.xml') return checkListed(element, local);
    const why = refused.get(local);
    if (why) throw why();
    // Formulas have an element of that name too, which says in what language they are written.
    if (local === 'annotation' && said(element, 'encoding') === null) throw reasons.comments();
    this.checkAttributes(element, local);
  }

  private checkAttributes(element: XmlElement, local: string): void {
    for (const attribute of element.attributes) {
      const { local: written, name: full, value } = attribute;
      const name = written.toLowerCase();
      if (full.startsWith('xmlns')) continue;
      if (name === 'href') this.checkAddress(local, value);
      else if (name === 'macro-name' || name.startsWith('on-')) throw reasons.macro();
      else if (formulas.has(name)) checkFormula(value);
      else if (name === 'value' && conditions.has(local)) checkFormula(`of:${value}`);
      else if (runs(value)) throw reasons.macro();
      else if (local !== quotedBook) checkSaidPlace(attribute);
    }
  }

  private checkAddress(local: string, address: string): void {
    // Neither of these is shown, and both are left out.
    if (local === 'template' || local === 'auto-reload') return;
    if (followed.has(local)) {
      if (!mayBeFollowed(address)) throw reasons.link(address);
    } else if (!staysInside(address, depthOf(this.part.name)) && !isOfMenu(this.part.name, address)) {
      throw reasons.external();
    }
  }
}

/** Menus that a document brings along name what they do, and the pictures of it. */
function isOfMenu(partName: string, address: string): boolean {
  if (!partName.toLowerCase().startsWith('configurations2/')) return false;
  return ['.uno:', 'private:image/'].some((start) => address.startsWith(start));
}

/** Addresses that run something, wherever they stand. */
function runs(value: string): boolean {
  const written = value.trim().toLowerCase();
  return ['vnd.sun.star.script:', 'macro:', 'javascript:', 'vbscript:', 'service:'].some((start) =>
    written.startsWith(start),
  );
}

function checkListed({ attributes }: XmlElement, local: string): void {
  if (local === 'encryption-data') throw locked();
  if (attributes.some(({ value }) => value.toLowerCase().includes('oleobject'))) throw reasons.object();
}

function clean({ name, text }: XmlPart, cleaned: Set<string>): string {
  if (name.split('/').at(-1) !== 'meta.xml') return text;
  const { text: clean, removed } = rewritten(text, ({ local }) => {
    if (local === 'template' || local === 'auto-reload') return 'drop';
    return people.includes(local) ? 'blank' : 'keep';
  });
  if (people.some((element) => removed.has(element))) cleaned.add(authorRemoved);
  return clean;
}
