import { depthOf, mayBeFollowed, staysInside, authorRemoved, placesRemoved } from '#rooms/file-rules';
import { readHead, readXml, said, type XmlAttribute, type XmlElement, rewritten, type Decision } from '#rooms/xml';
import { ContentTypes } from './content-types';
import { checkDrawing, checkStyle } from './drawings';
import { Fields } from './fields';
import { checkFormula } from './formulas';
import type { PageLinks } from './page-links';
import type { DocumentRules, XmlPart } from './parts';
import { reasons } from './reasons';
import { checkRelation, isRelation, kindOf, leftOut } from './relations';
import { checkSaidPlace, takenOutOf } from './said-places';
import { whyRefused } from './why-refused';

/** Folders and names that keep a document from being kept. */
const refusedNames: readonly [() => Error, readonly string[]][] = [
  [
    reasons.macro,
    ['vbaproject', 'vbadata', '/activex/', '/macrosheets/', '/intlmacrosheets/', '/customui/', '/dialogsheets/'],
  ],
  [reasons.object, ['/embeddings/', 'oleobject', '/webextensions/', '/afchunk']],
  [reasons.external, ['/externallinks/', '/querytables/', '/xl/connections.xml']],
  [reasons.changes, ['/xl/revisions/']],
  [reasons.signature, ['/_xmlsignatures/']],
  [reasons.form, ['/ctrlprops/']],
];

const refused = whyRefused(
  [
    reasons.changes,
    [
      ...['ins', 'del', 'moveFrom', 'moveTo', 'moveFromRangeStart', 'moveToRangeStart', 'delText', 'delInstrText'],
      ...['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange', 'trPrChange'],
      ...['tcPrChange', 'numberingChange', 'cellIns', 'cellDel', 'cellMerge', 'customXmlInsRangeStart'],
      ...['customXmlDelRangeStart', 'customXmlMoveFromRangeStart', 'customXmlMoveToRangeStart'],
    ],
  ],
  [reasons.comments, ['comment', 'threadedComment', 'cm']],
  [reasons.macro, ['entryMacro', 'exitMacro', 'script', 'macro', 'fmlaMacro']],
  [
    reasons.object,
    ['OLEObject', 'oleObj', 'oleObjects', 'oleSize', 'embed', 'objectEmbed', 'objectLink', 'altChunk', 'subDoc', 'ocx'],
  ],
  [reasons.form, ['control', 'controls']],
  [
    reasons.film,
    ['audioFile', 'videoFile', 'wavAudioFile', 'quickTimeFile', 'audioCd', 'snd', 'sndTgt', 'media', 'webVideoPr'],
  ],
  [
    reasons.external,
    [
      ...['externalReference', 'ddeLink', 'oleLink', 'mailMerge', 'connection', 'webPr', 'dbPr', 'olapPr'],
      ...['sourceFileName', 'saveThroughXslt', 'externalData', 'webPublishItem', 'webExtensionRef'],
    ],
  ],
);

/** Elements and properties that hold a formula. */
const formulas = new Set([
  ...['f', 'formula', 'formula1', 'formula2', 'definedname', 'calculatedcolumnformula', 'totalsrowformula'],
  ...['oldformula', 'textlink', 'fmlapict', 'fmlalink', 'fmlarange', 'fmlatxbx', 'fmlagroup'],
]);

/** Parts of pages: in them an element named « f » is a fraction. */
const pages = new Set([
  ...['document', 'hdr', 'ftr', 'footnotes', 'endnotes', 'glossaryDocument', 'comments', 'numbering', 'sld'],
  ...['sldLayout', 'sldMaster', 'notes', 'notesMaster', 'handoutMaster', 'wsDr', 'drawing', 'userShapes', 'dataModel'],
]);

/** What a click may do in a presentation, besides following a link. */
const clicks = ['ppaction://hlinkshowjump', 'ppaction://hlinksldjump', 'ppaction://noaction', 'ppaction://customshow'];

/** Pictures of the old way of drawing, whose address is in a property. */
const oldPictures = new Set(['imagedata', 'fill', 'stroke', 'image', 'background', 'movie', 'bgsound']);

/** Elements of which whoever clicks follows the link. Others fetch it, or follow it when the mouse passes. */
const followed = new Set(['hyperlink', 'hlinkClick']);

/** What a part is that is no XML: a picture, a font, or how a sheet was printed. */
const admittedBytes = [
  ...['image/', 'application/x-fontdata', 'application/x-font-', 'font/'],
  ...['application/vnd.openxmlformats-officedocument.obfuscatedfont', 'application/vnd.ms-package.obfuscated-opentype'],
];

/** Lists of the people who wrote comments: there are none. */
const people = ['people', 'personList', 'cmAuthorLst', 'authorLst'];

/** Folders that lie behind a document: what its pages show is the same without them. */
const foldersLeftOut = ['customxml/', '[trash]/', 'docmetadata/', 'ppt/changesinfos/'];

/** Word, Excel and PowerPoint since 2007. */
export function openXmlRules(types: ContentTypes, links: PageLinks): DocumentRules {
  /** The parts that say where something came from. */
  const telling = new Set<string>();
  return {
    checkName,
    checkXml: (part) => {
      if (isLeftOut(part.name)) return;
      const reader = new PartReader(part, links.of(part.name));
      reader.check();
      if (reader.tellsPlaces) telling.add(part.name);
    },
    checkBytes: (name) => {
      const type = types.of(name).toLowerCase();
      const isAdmitted = admittedBytes.some((start) => type.startsWith(start)) || type.endsWith('.printersettings');
      if (!isAdmitted && !isLeftOut(name)) throw reasons.unknown(name);
    },
    clean: (part, cleaned) => clean(part, cleaned, { tellsPlaces: telling.has(part.name) }),
  };
}

function checkName(name: string): void {
  const written = `/${name.toLowerCase()}`;
  const found = refusedNames.find(([, names]) => names.some((refusedName) => written.includes(refusedName)));
  if (found) throw found[0]();
}

function isLeftOut(name: string): boolean {
  return foldersLeftOut.some((folder) => name.toLowerCase().startsWith(folder));
}

/** Throws for what the list of parts says that may not be. */
export function checkContentTypes(types: ContentTypes): void {
  for (const type of types.all().map((written) => written.toLowerCase())) {
    if (
      ['macroenabled', 'vbaproject', 'vbadata', 'macrosheet', 'keymapcustomizations'].some((name) =>
        type.includes(name),
      )
    ) {
      throw reasons.macro();
    }
    if (type.includes('activex') || type.includes('oleobject')) throw reasons.object();
  }
}

/** Looks at one part from its first element to its last. */
class PartReader {
  /** Something in it says where it came from, and is to be taken out. */
  tellsPlaces = false;
  private readonly fields = new Fields();
  private readonly root: string;
  /** Elements that are read, the innermost last, where what stands in them counts. */
  private readonly gathered: { element: XmlElement; text: string }[] = [];

  constructor(
    private readonly part: XmlPart,
    private readonly links: ReadonlySet<string>,
  ) {
    this.root = readHead(part.text).root.local;
  }

  check(): void {
    readXml(this.part.text, {
      open: (element) => this.open(element),
      text: (characters) => {
        this.fields.text(characters);
        const innermost = this.gathered.at(-1);
        if (innermost) innermost.text += characters;
      },
      close: (element) => this.close(element),
    });
    this.fields.end();
  }

  private open(element: XmlElement): void {
    const local = element.local.toLowerCase();
    if (this.isDrawing()) checkDrawing(element);
    const why = refused.get(local);
    if (why) throw why();
    if (isRelation(element)) checkRelation(element, this.part.name);
    this.fields.open(element);
    this.checkAddresses(element, local);
    if (local === 'definedname') checkDefinedName(element);
    const counts = this.isDrawing() ? local === 'style' : formulas.has(local) && !pages.has(this.root);
    // Programs take away what they do not know, and read what stands around it as one formula.
    const around = this.gathered.at(-1);
    if (around && !(counts && formulas.has(local)))
      throw this.isDrawing() ? reasons.external() : reasons.formula(around.text);
    if (counts) this.gathered.push({ element, text: '' });
  }

  private close(element: XmlElement): void {
    this.fields.close(element);
    const innermost = this.gathered.at(-1);
    if (innermost?.element !== element) return;
    if (this.isDrawing()) checkStyle(innermost.text);
    else checkFormula(innermost.text);
    this.gathered.pop();
  }

  private isDrawing(): boolean {
    return this.root.toLowerCase() === 'svg';
  }

  private checkAddresses(element: XmlElement, local: string): void {
    const click = said(element, 'action');
    if (click && click.toLowerCase().includes(':') && !clicks.some((start) => click.startsWith(start))) {
      throw reasons.macro();
    }
    if (this.isDrawing()) return;
    const takenOut = takenOutOf(element);
    if (takenOut !== 'keep') this.tellsPlaces = true;
    const isOfList = isRelation(element) || this.root === 'Types';
    for (const attribute of element.attributes) {
      const { local: name, name: full, value } = attribute;
      if (full.includes(':') && this.links.has(value.trim()) && !followed.has(element.local)) throw reasons.external();
      if (name === 'textlink') checkFormula(value);
      else if (name === 'macro' && value.trim() !== '') throw reasons.macro();
      else if (name === 'src' || name === 'althref' || (name === 'href' && oldPictures.has(local)))
        this.requireInside(value);
      else if (['href', 'invalidUrl'].includes(name)) {
        if (!mayBeFollowed(value)) throw reasons.link(value);
      } else if (!isOfList && !goes(attribute, takenOut)) checkSaidPlace(attribute);
    }
  }

  /** Pictures that came with a mail keep the name that they had in it. */
  private requireInside(address: string): void {
    const isOfMail = address.trim().toLowerCase().startsWith('cid:');
    if (!isOfMail && !staysInside(address, depthOf(this.part.name))) throw reasons.external();
  }
}

/** Names that Excel runs when the workbook opens or closes. */
function checkDefinedName(element: XmlElement): void {
  const name = (said(element, 'name') ?? '').toLowerCase().replace('_xlnm.', '');
  if (name.startsWith('auto_')) throw reasons.macro();
}

function goes(attribute: XmlAttribute, decision: Decision): boolean {
  return decision === 'drop' || (typeof decision === 'object' && decision.without.includes(attribute));
}

function clean(
  { name, text }: XmlPart,
  cleaned: Set<string>,
  { tellsPlaces }: { tellsPlaces: boolean },
): string | null {
  if (isLeftOut(name)) {
    if (name.toLowerCase().startsWith('customxml/')) cleaned.add(leftOut.get('customXml') ?? '');
    return null;
  }
  const decideOnPart = deciderOf(readHead(text).root, cleaned);
  if (!decideOnPart && !tellsPlaces) return text;
  if (tellsPlaces) cleaned.add(placesRemoved);
  const { text: clean, removed } = rewritten(text, (element) => {
    const decision = decideOnPart?.(element) ?? 'keep';
    return decision === 'keep' && tellsPlaces ? takenOutOf(element) : decision;
  });
  if (['creator', 'lastModifiedBy', 'Manager', 'Company'].some((element) => removed.has(element))) {
    cleaned.add(authorRemoved);
  }
  if (removed.has('HyperlinkBase')) cleaned.add(placesRemoved);
  return clean;
}

type Decide = (element: XmlElement) => Decision;

const blank =
  (...names: readonly string[]): Decide =>
  ({ local }) =>
    names.includes(local) ? 'blank' : 'keep';

/** What the document says of itself besides: where its links begin and lead, and the model that it was made from. */
const placesOfDocument = ['HyperlinkBase', 'HLinks', 'Template'];

/** What is taken out of a part, by its outermost element; null when nothing is. */
function deciderOf({ local, attributes }: XmlElement, cleaned: Set<string>): Decide | null {
  switch (local) {
    case 'coreProperties':
      return blank('creator', 'lastModifiedBy');
    case 'Properties':
      return attributes.some(({ value }) => value.includes('custom-properties'))
        ? blank('Properties')
        : (element) => (placesOfDocument.includes(element.local) ? 'drop' : blank('Manager', 'Company')(element));
    case 'Relationships':
      return withoutLeftOut(cleaned);
    case 'Types':
      return (element) => (element.attributes.some(namesLeftOut) ? 'drop' : 'keep');
    case 'settings':
      return (element) => (element.local === 'attachedTemplate' ? 'drop' : 'keep');
    default:
      return people.includes(local) ? blank(local) : null;
  }
}

function withoutLeftOut(cleaned: Set<string>): Decide {
  return (element) => {
    const words = isRelation(element) ? leftOut.get(kindOf(element)) : undefined;
    if (words === undefined) return 'keep';
    cleaned.add(words);
    return 'drop';
  };
}

function namesLeftOut({ local, value }: { local: string; value: string }): boolean {
  return local === 'PartName' && isLeftOut(value.startsWith('/') ? value.slice(1) : value);
}
