import { depthOf, mayBeFollowed, staysInside, damaged } from '#rooms/file-rules';
import { said, type XmlElement } from '#rooms/xml';
import { reasons } from './reasons';
import { whyRefused } from './why-refused';

/** Parts that a document may have, by the last words of the kind of relation that leads to them. */
const admitted = new Set([
  ...['officeDocument', 'core-properties', 'extended-properties', 'custom-properties', 'thumbnail'],
  ...['styles', 'stylesWithEffects', 'theme', 'themeOverride', 'settings', 'webSettings', 'fontTable', 'font'],
  ...['numbering', 'footnotes', 'endnotes', 'header', 'footer', 'image', 'hdphoto', 'hyperlink', 'glossaryDocument'],
  ...['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people', 'person', 'threadedComment'],
  ...['worksheet', 'chartsheet', 'sharedStrings', 'calcChain', 'table', 'tableSingleCells', 'drawing', 'vmlDrawing'],
  ...['sheetMetadata', 'pivotTable', 'pivotCacheDefinition', 'pivotCacheRecords', 'slicer', 'slicerCache', 'timeline'],
  ...['timelineCache', 'printerSettings', 'volatileDependencies', 'namedSheetView', 'featurePropertyBag'],
  ...['chart', 'chartEx', 'chartUserShapes', 'chartStyle', 'chartColorStyle', 'diagramData', 'diagramLayout'],
  ...['diagramQuickStyle', 'diagramColors', 'diagramDrawing', 'slide', 'slideLayout', 'slideMaster', 'notesSlide'],
  ...['notesMaster', 'handoutMaster', 'presProps', 'viewProps', 'tableStyles', 'commentAuthors', 'authors', 'tags'],
  ...['revisionInfo', 'rdRichValue', 'rdRichValueStructure', 'rdRichValueTypes', 'richStyles', 'richValueRel'],
  ...['rdSupportingPropertyBag', 'rdSupportingPropertyBagStructure', 'rdArray'],
]);

/** Who may say a kind of relation: these, in whatever capitals, then its name. */
const makers = [
  'http://schemas.openxmlformats.org/officedocument/2006/relationships/',
  'http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/',
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/',
  'http://purl.oclc.org/ooxml/officedocument/relationships/',
  'http://purl.oclc.org/ooxml/officedocument/relationships/metadata/',
];

/** Another maker, who puts years between. */
const microsoft = 'http://schemas.microsoft.com/office/';

/** What lies behind a document: what its pages show is the same without it. */
export const leftOut: ReadonlyMap<string, string> = new Map([
  ['attachedTemplate', 'Le lien vers le modèle du document a été retiré.'],
  ['customXml', 'Les données cachées derrière le document ont été retirées.'],
  ['customXmlProps', 'Les données cachées derrière le document ont été retirées.'],
  ['classificationlabels', 'Les données cachées derrière le document ont été retirées.'],
  ['changesInfo', 'Les données cachées derrière le document ont été retirées.'],
]);

/** Kinds of relations that people meet, with why they are refused. */
const refused = whyRefused(
  [
    reasons.macro,
    [
      ...['vbaProject', 'wordVbaData', 'xlMacrosheet', 'xlIntlMacrosheet', 'attachedToolbars', 'keyMapCustomizations'],
      ...['userCustomization', 'extensibility', 'dialogsheet', 'officeAddin'],
    ],
  ],
  [
    reasons.object,
    [
      ...['control', 'activeXControlBinary', 'oleObject', 'package', 'aFChunk', 'subDocument', 'webextension'],
      'webextensiontaskpanes',
    ],
  ],
  [
    reasons.external,
    [
      ...['externalLink', 'externalLinkPath', 'connections', 'queryTable', 'frame', 'mailMergeSource', 'transform'],
      ...['mailMergeHeaderSource', 'recipientData', 'externalLinkLongPath', 'xlExternalLinkPath'],
    ],
  ],
  [reasons.changes, ['revisionHeaders', 'revisionLog', 'usernames']],
  [reasons.film, ['audio', 'video', 'media']],
  [reasons.form, ['ctrlProp']],
  [reasons.signature, ['origin', 'signature', 'certificate']],
);

/** Whether an element leads from one part of a document to another, or out of it. */
export function isRelation({ local }: XmlElement): boolean {
  return local.toLowerCase() === 'relationship';
}

/** Throws unless a relation is one of those that are admitted, and leads where its kind may lead. */
export function checkRelation(relation: XmlElement, partName: string): void {
  const kind = kindOf(relation);
  if (leftOut.has(kind)) return;
  const target = said(relation, 'Target');
  if (target === null) throw damaged();
  if (!isAdmitted(relation)) throw (refused.get(kind.toLowerCase()) ?? ((): Error => reasons.unknown(kind)))();
  if (isExternal(relation)) {
    if (kind !== 'hyperlink') throw reasons.external();
    if (!mayBeFollowed(target)) throw reasons.link(target);
    // Relations stand in a folder of their own, beside the part that they are of.
  } else if (!staysInside(target, depthOf(partName) - 1)) {
    throw kind === 'hyperlink' ? reasons.link(target) : reasons.external();
  }
}

/** The last word of its kind. */
export function kindOf(relation: XmlElement): string {
  return said(relation, 'Type')?.trim().split('/').at(-1) ?? '';
}

function isAdmitted(relation: XmlElement): boolean {
  const type = said(relation, 'Type')?.trim() ?? '';
  const kind = kindOf(relation);
  if (!admitted.has(kind)) return false;
  if (makers.some((maker) => type.toLowerCase() === maker + kind.toLowerCase())) return true;
  if (!type.startsWith(microsoft)) return false;
  const between = type.slice(microsoft.length).split('/').slice(0, -1);
  return between.pop() === 'relationships' && between.every((step) => Number(step) > 0);
}

/** Whether what it leads to stands elsewhere than in the document. */
export function isExternal(relation: XmlElement): boolean {
  const mode = said(relation, 'TargetMode')?.trim().toLowerCase() ?? 'internal';
  if (mode !== 'external' && mode !== 'internal') throw damaged();
  return mode === 'external';
}
