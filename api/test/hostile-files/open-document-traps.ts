import { libreOfficeFile } from '../builders/files';
import type { Dice } from './dice';
import { content, elsewhere, encoded, packedOrNot, tag, trap, vectorDrawing } from './xml-writing';

/** LibreOffice files that run something or fetch something. */

type Trap = (dice: Dice) => Promise<Buffer>;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const base = 'urn:oasis:names:tc:opendocument:xmlns';

function file(dice: Dice, inner: string): Promise<Buffer> {
  const declared = ['office', 'text', 'draw', 'style', 'table', 'presentation', 'script', 'form', 'meta']
    .map((name) => `xmlns:${name}="${base}:${name}:1.0"`)
    .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:q="http://www.w3.org/1999/xlink"', 'xmlns:svg="s"')
    .join(' ');
  const wrapped = dice.one([inner, `<text:section>${inner}</text:section>`, `<draw:frame>${inner}</draw:frame>`]);
  const name = dice.one(['content.xml', 'content.xml', 'styles.xml', 'Object 1/content.xml']);
  const text = `${head}<office:document-content ${declared}><office:body><office:text>${wrapped}</office:text></office:body></office:document-content>`;
  return libreOfficeFile(dice.one(['text', 'spreadsheet', 'presentation']), { [name]: encoded(dice, text) });
}

const href = (dice: Dice): string => dice.one(['xlink:href', 'xlink:href', 'q:href', 'xlink:HREF']);

const picture: Trap = (dice) =>
  file(
    dice,
    tag(
      dice,
      dice.one([
        'draw:image',
        'draw:fill-image',
        'style:background-image',
        'draw:object',
        'svg:font-face-uri',
        'draw:inconnu',
      ]),
      { [href(dice)]: elsewhere(dice) },
    ),
  );

const link: Trap = (dice) => {
  const address = dice.once(4) ? dice.one(['.uno:Quit', '.UNO:Open', 'private:image/1']) : trap(dice);
  return file(dice, tag(dice, dice.one(['text:a', 'draw:a']), { [href(dice)]: address }, 'x'));
};

const drawing: Trap = (dice) => {
  const name = dice.one(['Pictures/x.svg', 'Pictures/x.png', 'Pictures/x.svgz', 'Thumbnails/thumbnail.png']);
  return libreOfficeFile('text', { [name]: packedOrNot(dice, vectorDrawing(dice)) });
};

const broughtIn: Trap = (dice) =>
  file(
    dice,
    tag(
      dice,
      dice.one([
        ...['text:section-source', 'table:table-source', 'office:dde-source', 'text:dde-connection-decl'],
        ...['draw:plugin', 'draw:applet', 'draw:floating-frame', 'draw:object-ole', 'presentation:sound', 'form:form'],
      ]),
      { [href(dice)]: dice.one(['./x', elsewhere(dice)]), 'office:dde-application': 'soffice' },
    ),
  );

const script: Trap = (dice) =>
  file(
    dice,
    dice.one([
      tag(dice, 'script:event-listener', { 'script:language': 'ooo:script', [href(dice)]: 'vnd.sun.star.script:x' }),
      tag(dice, 'text:script', { 'script:language': 'JavaScript' }, content(dice, 'alert(1)')),
      tag(dice, 'text:execute-macro', { 'text:name': 'x' }),
      tag(dice, 'text:a', { [href(dice)]: 'vnd.sun.star.script:x?language=Basic' }),
      tag(dice, 'text:a', { [href(dice)]: 'macro:///Standard.Module1.Lancer()' }),
    ]),
  );

const formula: Trap = (dice) =>
  file(
    dice,
    tag(dice, 'table:table-cell', {
      'table:formula': dice.one([
        ...[
          'of:=DDE("soffice";"x";"y")',
          'of:=COM.MICROSOFT.WEBSERVICE("http://ailleurs.example")',
          'of:=WEBSERVICE ("x")',
        ],
        ...["of:=['file:///c:/x.ods'#$Feuille1.A1]", "of:=[.A1]+['//ailleurs.example/x.ods'#$F.A1]", 'msoxl:=cmd|x!A1'],
      ]),
    }),
  );

const ownEntities: Trap = (dice) =>
  libreOfficeFile('text', {
    'content.xml': `<!DOCTYPE x [<!ENTITY a "${elsewhere(dice).replaceAll(/["%&]/g, '')}">]><x><draw:image xlink:href="&a;"/></x>`,
  });

const hiddenPart: Trap = (dice) =>
  libreOfficeFile('text', {
    [dice.one([
      'Basic/Standard/M.xml',
      'Scripts/python/x.py',
      'Dialogs/x.xml',
      'x.exe',
      'Versions/Version1',
      'Object 1/x.jar',
    ])]: 'programme',
  });

export const openDocumentTraps: Readonly<Record<string, Trap>> = {
  picture,
  link,
  drawing,
  broughtIn,
  script,
  formula,
  ownEntities,
  hiddenPart,
};
