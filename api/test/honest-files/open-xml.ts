import { deflateSync } from 'node:zlib';
import { relationsPart, zipFile, type ZipParts } from '../builders/files';

/** Documents laid out as Word, Excel and PowerPoint write them, with what offices put in them. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const vendor = 'application/vnd.openxmlformats-officedocument';

const namespaces = [
  ['wpc', 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['r', `${office}/relationships`],
  ['m', `${office}/math`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['p', 'http://schemas.openxmlformats.org/presentationml/2006/main'],
]
  .map(([prefix, uri]) => `xmlns:${String(prefix)}="${String(uri)}"`)
  .join(' ');

const part = (root: string, inner: string): string =>
  `${head}<w:${root} ${namespaces} mc:Ignorable="w14 w15">${inner}</w:${root}>`;
const run = (text: string): string => `<w:r w:rsidR="00A77B3E"><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string): string =>
  `<w:p w14:paraId="1A2B3C4D" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">${inner}</w:p>`;
const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const piece = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (instruction: string, shown: string): string =>
  mark('begin') + instruction + mark('separate') + run(shown) + mark('end');

/** A picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const properties: ZipParts = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${package2006}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Guichet</dc:title><dc:creator>Anne Durand</dc:creator><cp:lastModifiedBy>Anne Durand</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-02T09:00:00Z</dcterms:created></cp:coreProperties>`,
  'docProps/app.xml': `${head}<Properties xmlns="${office}/extended-properties" xmlns:vt="${office}/docPropsVTypes"><Template>Normal.dotm</Template><TotalTime>3</TotalTime><Application>Microsoft Office Word</Application><Company>Ville de Tilly</Company><AppVersion>16.0000</AppVersion></Properties>`,
};

function typesPart(types: Record<string, string>): string {
  const overrides = Object.entries(types).map(
    ([name, type]) =>
      `<Override PartName="/${name}" ContentType="${type.startsWith('application/') ? type : `${vendor}.${type}+xml`}"/>`,
  );
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['emf', 'image/x-emf'],
    ['odttf', `${vendor}.obfuscatedFont`],
    ['bin', `${vendor}.spreadsheetml.printerSettings`],
  ].map(([extension, type]) => `<Default Extension="${String(extension)}" ContentType="${String(type)}"/>`);
  return `${head}<Types xmlns="${package2006}/content-types">${defaults.join('')}${overrides.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${vendor}.extended-properties+xml"/></Types>`;
}

function rootRelations(main: string): string {
  return `${head}<Relationships xmlns="${package2006}/relationships"><Relationship Id="rId3" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId2" Type="${package2006}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="${main}"/></Relationships>`;
}

interface WordExtras {
  parts?: ZipParts;
  relations?: { type: string; target: string; external?: boolean }[];
  types?: Record<string, string>;
}

function word(body: string, { parts = {}, relations = [], types = {} }: WordExtras = {}): Promise<Buffer> {
  const section = '<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="708"/></w:sectPr>';
  return zipFile({
    '[Content_Types].xml': typesPart({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/styles.xml': 'wordprocessingml.styles',
      'word/settings.xml': 'wordprocessingml.settings',
      'word/fontTable.xml': 'wordprocessingml.fontTable',
      ...types,
    }),
    '_rels/.rels': rootRelations('word/document.xml'),
    'word/document.xml': part('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels': relationsPart(
      { type: 'styles', target: 'styles.xml' },
      { type: 'settings', target: 'settings.xml' },
      { type: 'fontTable', target: 'fontTable.xml' },
      ...relations,
    ),
    'word/styles.xml': part(
      'styles',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ),
    'word/settings.xml': part(
      'settings',
      '<w:zoom w:percent="100"/><w:proofState w:spelling="clean"/><w:defaultTabStop w:val="708"/><w:rsids><w:rsidRoot w:val="00A77B3E"/></w:rsids>',
    ),
    'word/fontTable.xml': part('fonts', '<w:font w:name="Calibri"><w:charset w:val="00"/></w:font>'),
    ...properties,
    ...parts,
  });
}

const drawn = `<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Image 1" descr="Un carré"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const textBox = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${paragraph(field(piece(' PAGE '), '1'))}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="Zone" style="width:10pt"><v:textbox><w:txbxContent>${paragraph(field(piece(' PAGE '), '1'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const contents =
  paragraph(
    mark('begin') +
      piece(' TOC \\o &quot;1-3&quot; \\h \\z \\u ') +
      mark('separate') +
      `<w:hyperlink w:anchor="_Toc1" w:history="1">${run('Horaires')}${field(piece(' PAGEREF _Toc1 \\h '), '1')}</w:hyperlink>`,
  ) + paragraph(mark('end'));

export const wordDocuments: Readonly<Record<string, () => Promise<Buffer>>> = {
  'a letter': () => word(paragraph(run('Le guichet ouvre le jeudi : « c’est l’heure ».'))),
  'a table of contents': () =>
    word(contents + paragraph(`<w:bookmarkStart w:id="0" w:name="_Toc1"/>${run('Horaires')}<w:bookmarkEnd w:id="0"/>`)),
  'links of every kind': () =>
    word(
      paragraph(
        `<w:hyperlink r:id="rId4">${run('page')}</w:hyperlink><w:hyperlink r:id="rId5">${run('courriel')}</w:hyperlink>` +
          field(piece('HYPERLINK "https://tilly.example/a?b=1&amp;c=2" \\o "Voir la page" \\t "_blank"'), 'autre') +
          field(piece(' HYPERLINK \\l "_Toc1" '), 'plus bas') +
          `<w:fldSimple w:instr=" HYPERLINK mailto:guichet@tilly.example ">${run('écrire')}</w:fldSimple>`,
      ),
      {
        relations: [
          { type: 'hyperlink', target: 'https://tilly.example/heures#jeudi', external: true },
          { type: 'hyperlink', target: 'mailto:guichet@tilly.example?subject=Bonjour', external: true },
        ],
      },
    ),
  'a head, a foot and the number of pages': () =>
    word(paragraph(run('Texte')), {
      parts: {
        'word/header1.xml': part(
          'hdr',
          paragraph(`<w:fldSimple w:instr=" TITLE   \\* MERGEFORMAT ">${run('Guichet')}</w:fldSimple>`),
        ),
        'word/footer1.xml': part(
          'ftr',
          paragraph(
            field(piece('PA') + piece('GE   \\* MERGEFORMAT'), '1') + run(' / ') + field(piece(' NUMPAGES '), '3'),
          ),
        ),
      },
      relations: [
        { type: 'header', target: 'header1.xml' },
        { type: 'footer', target: 'footer1.xml' },
      ],
      types: { 'word/header1.xml': 'wordprocessingml.header', 'word/footer1.xml': 'wordprocessingml.footer' },
    }),
  'notes at the foot of pages': () =>
    word(paragraph(run('Jeudi') + '<w:r><w:footnoteReference w:id="1"/></w:r>'), {
      parts: {
        'word/footnotes.xml': part(
          'footnotes',
          `<w:footnote w:id="1">${paragraph(run('Sauf en août.') + field(piece(' REF _Ref1 \\h '), 'voir'))}</w:footnote>`,
        ),
      },
      relations: [{ type: 'footnotes', target: 'footnotes.xml' }],
      types: { 'word/footnotes.xml': 'wordprocessingml.footnotes' },
    }),
  'a picture and a text box': () =>
    word(paragraph(drawn + textBox), {
      parts: { 'word/media/image1.png': picture },
      relations: [{ type: 'image', target: 'media/image1.png' }],
    }),
  'a table with a sum and a condition': () =>
    word(
      `<w:tbl><w:tr><w:tc>${paragraph(run('12'))}</w:tc><w:tc>${paragraph(field(piece(' =SUM(LEFT) \\# "0" '), '12'))}</w:tc></w:tr></w:tbl>` +
        paragraph(
          mark('begin') +
            piece(' IF ') +
            field(piece(' MERGEFIELD Civilité '), 'M.') +
            piece(' = "M." "né" "née" ') +
            mark('separate') +
            run('né') +
            mark('end'),
        ),
    ),
  'an equation': () =>
    word(
      paragraph(
        '<m:oMath><m:f><m:num><m:r><m:t>|x|</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
    ),
  'quotations of a library of references': () =>
    word(
      paragraph(
        field(
          piece(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"x","uri":["http://bibliotheque.example/1"]} '),
          '(Durand)',
        ),
      ) + paragraph(field(piece(' BIBLIOGRAPHY '), 'Durand, Guichets.')),
    ),
  'a model of a service and data behind the document': () =>
    word(
      paragraph(
        `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/t" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${run('Titre')}</w:sdtContent></w:sdt>`,
      ),
      {
        parts: {
          'word/settings.xml': part('settings', '<w:attachedTemplate r:id="rId1"/><w:zoom w:percent="100"/>'),
          'word/_rels/settings.xml.rels': relationsPart({
            type: 'attachedTemplate',
            target: 'file:///\\\\serveur\\modeles\\lettre.dotm',
            external: true,
          }),
          'customXml/item1.xml':
            '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
          'customXml/itemProps1.xml': `${head}<ds:datastoreItem ds:itemID="{1}" xmlns:ds="${office}/customXml"/>`,
          'customXml/_rels/item1.xml.rels': relationsPart({ type: 'customXmlProps', target: 'itemProps1.xml' }),
        },
        relations: [{ type: 'customXml', target: '../customXml/item1.xml' }],
        types: { 'customXml/itemProps1.xml': `${vendor}.customXmlProperties+xml` },
      },
    ),
  'a text pasted from a mail': () =>
    word(
      paragraph(
        '<w:r><w:pict><v:shape id="i1" alt="Plan"><v:imagedata r:id="rId4" o:title="Plan" o:href="cid:image001.png@01DC0000.00000000"/></v:shape></w:pict></w:r>',
      ),
      {
        parts: { 'word/media/image1.png': picture },
        relations: [{ type: 'image', target: 'media/image1.png' }],
      },
    ),
  'boxes to tick by hand': () =>
    word(
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Case1"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>${piece(' FORMCHECKBOX ')}${mark('end')}${run(' Oui')}`,
      ),
    ),
};

const sheet = (rows: string, after = ''): string =>
  `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships"><sheetData>${rows}</sheetData>${after}</worksheet>`;
const cell = (formula: string): string => `<c r="A1"><f>${formula}</f><v>3</v></c>`;

function workbook(sheetPart: string, names = '', parts: ZipParts = {}): Promise<Buffer> {
  return zipFile({
    '[Content_Types].xml': typesPart({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
      'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
    }),
    '_rels/.rels': rootRelations('xl/workbook.xml'),
    'xl/workbook.xml': `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships"><sheets><sheet name="Feuil 1" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart(
      { type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { type: 'sharedStrings', target: '/xl/sharedStrings.xml' },
    ),
    'xl/worksheets/sheet1.xml': sheetPart,
    'xl/sharedStrings.xml': `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a|b [1] DDE("x")</t></si></sst>`,
    ...properties,
    ...parts,
  });
}

export const workbooks: Readonly<Record<string, () => Promise<Buffer>>> = {
  'sums over other sheets': () =>
    workbook(
      sheet(`<row r="1">${cell("SUM('Feuil 1'!A2:A9)+Visites[[#This Row],[Lundi]]*IF(B1=&quot;a|b&quot;,1,0)")}</row>`),
    ),
  'names and a list to choose from': () =>
    workbook(
      sheet(
        '',
        '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"Oui,Non"</formula1></dataValidation></dataValidations>',
      ),
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Feuil 1'!$A$1:$B$9</definedName></definedNames>`,
    ),
  'a link in a cell and how the sheet is printed': () =>
    workbook(
      sheet(
        `<row r="1">${cell('HYPERLINK(&quot;https://tilly.example&quot;,&quot;Voir : ici&quot;)')}</row>`,
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageSetup paperSize="9" r:id="rId2"/>',
      ),
      '',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationsPart(
          { type: 'hyperlink', target: 'https://tilly.example/', external: true },
          { type: 'printerSettings', target: '../printerSettings/printerSettings1.bin' },
        ),
        'xl/printerSettings/printerSettings1.bin': deflateSync(Buffer.from('réglages')),
      },
    ),
  'functions of later years': () =>
    workbook(
      sheet(
        `<row r="1">${cell('_xlfn.XLOOKUP(A1,B:B,C:C)+_xlfn._xlws.FILTER(A1:A3,B1:B3)+_xlfn.IFS(A1&gt;1,2)')}</row>`,
      ),
    ),
};

const slide = (inner: string): string =>
  `${head}<p:sld ${namespaces}><p:cSld><p:spTree>${inner}</p:spTree></p:cSld></p:sld>`;

export const presentations: Readonly<Record<string, () => Promise<Buffer>>> = {
  'a slide with a picture, a link and a jump': () =>
    zipFile({
      '[Content_Types].xml': typesPart({
        'ppt/presentation.xml': 'presentationml.presentation.main',
        'ppt/slides/slide1.xml': 'presentationml.slide',
      }),
      '_rels/.rels': rootRelations('ppt/presentation.xml'),
      'ppt/presentation.xml': `${head}<p:presentation ${namespaces}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
      'ppt/_rels/presentation.xml.rels': relationsPart({ type: 'slide', target: 'slides/slide1.xml' }),
      'ppt/slides/slide1.xml': slide(
        '<p:pic><p:nvPicPr><p:cNvPr id="4" name="Image" descr="Un carré"><a:hlinkClick r:id="rId2"/></p:cNvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId1"/></p:blipFill></p:pic><p:sp><p:nvSpPr><p:cNvPr id="5" name="Suite"><a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/></p:cNvPr></p:nvSpPr></p:sp>',
      ),
      'ppt/slides/_rels/slide1.xml.rels': relationsPart(
        { type: 'image', target: '../media/image1.png' },
        { type: 'hyperlink', target: 'https://tilly.example', external: true },
      ),
      'ppt/media/image1.png': picture,
      ...properties,
    }),
};
