import { libreOfficeFile, officeFile, wordFile } from '../builders/files';
import type { Dice } from './dice';
import { content, elsewhere, encoded, tag } from './xml-writing';

/** Office files that say in some property where something else is, or where they come from. */

type Trap = (dice: Dice) => Promise<Buffer>;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const table = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const prefixes = 'xmlns:q="urn:example" xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main"';

/** Properties of no kind that may say where something is, known to nobody or to some program alone. */
function property(dice: Dice, element: string): string {
  const prefix = dice.one(['', 'q:', 'sl:']);
  const name = dice.one(['path', 'source', 'base', 'Folder', 'from', 'url', 'sourceFile', 'linkTarget', 'x', 'target']);
  return tag(dice, element, { [prefix + name]: elsewhere(dice) });
}

/** A namespace is the address of a page, and nothing else is. */
function namespace(dice: Dice, element: string): string {
  const file = dice.one(['file:///c:/x.png', '\\\\ailleurs.example\\x', 'C:\\x.png', 'ftp://ailleurs.example/x']);
  return tag(dice, element, { [dice.one(['uri', 'q:uri', 'namespaceuri', 'location'])]: file });
}

const inOpenXml: Trap = (dice) => {
  const inner = dice.one([property, namespace])(dice, dice.one(['q:inconnu', 'sl:schema', 'q:drawing', 'q:rPr']));
  const text = (root: string, space: string): Buffer =>
    encoded(dice, `${head}<${root} xmlns="${space}" ${prefixes}>${inner}</${root}>`);
  return dice.one([
    () => wordFile({ 'word/document.xml': text('document', word) }),
    () => wordFile({ 'word/settings.xml': text('settings', word) }),
    () => officeFile('xlsx', { 'xl/workbook.xml': text('workbook', table) }),
    () => officeFile('pptx', { 'ppt/slides/slide1.xml': text('sld', 'p') }),
  ])();
};

const inOpenDocument: Trap = (dice) => {
  const inner = dice.one([property, namespace])(dice, dice.one(['q:inconnu', 'q:p', 'q:frame']));
  const base = dice.once(4) ? `xml:base="http://ailleurs.example/"` : '';
  const text = `${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ${base} ${prefixes}>${inner}</office:document-content>`;
  return libreOfficeFile(dice.one(['text', 'spreadsheet', 'presentation']), { 'content.xml': encoded(dice, text) });
};

/** What programs write of where a document comes from: taken out, and not refused. */
const leftBehind: Trap = (dice) => {
  const settings = (inner: string): Promise<Buffer> =>
    wordFile({
      'word/settings.xml': encoded(dice, `${head}<w:settings xmlns:w="${word}" ${prefixes}>${inner}</w:settings>`),
    });
  return dice.one([
    () =>
      officeFile('xlsx', {
        'xl/workbook.xml': encoded(
          dice,
          `${head}<workbook xmlns="${table}" xmlns:q="urn:example">${tag(dice, 'q:absPath', { url: elsewhere(dice) })}</workbook>`,
        ),
      }),
    () =>
      settings(
        `<sl:schemaLibrary>${tag(dice, 'sl:schema', { 'sl:uri': 'x', [dice.one(['sl:manifestLocation', 'sl:schemaLocation'])]: elsewhere(dice) })}</sl:schemaLibrary>`,
      ),
    () => settings(tag(dice, 'w:smartTagType', { 'w:name': 'place', 'w:url': elsewhere(dice) })),
    () =>
      wordFile({
        'docProps/app.xml': encoded(
          dice,
          `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><HyperlinkBase>${content(dice, elsewhere(dice))}</HyperlinkBase></Properties>`,
        ),
      }),
  ])();
};

export const placeTraps: Readonly<Record<string, Trap>> = { inOpenXml, inOpenDocument, leftBehind };
