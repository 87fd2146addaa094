import { gzipSync } from 'node:zlib';
import {
  libreOfficeFile,
  officeFile,
  partsOf,
  relationsPart,
  wordFile,
  wordParts,
  wordText,
  type ZipParts,
} from '../../../test/builders/files';
import { refusalOf } from '../../../test/builders/refusal';
import { cleanFile } from '../cleaning/clean-file';

const refusal = (bytes: Buffer): Promise<string> => refusalOf(cleanFile(bytes));

describe('an office document', () => {
  it('is kept with its text, without the names of those who wrote it', async () => {
    const { bytes, mediaType, extension, cleaned } = await cleanFile(await wordFile());
    expect([mediaType, extension]).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'docx',
    ]);
    expect(cleaned).toEqual(['Le nom de l’auteur a été retiré.']);
    const parts = await partsOf(bytes);
    const before = wordParts();
    expect(parts['word/document.xml']).toBe(before['word/document.xml']);
    expect(parts['docProps/core.xml']).toContain('<dc:creator></dc:creator>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Guichet</dc:title>');
    expect(JSON.stringify(parts)).not.toMatch(/Anne|Paul|Zoé|Tilly/);
    expect(Object.keys(parts)).toEqual(Object.keys(before));
    expect((await cleanFile(bytes)).cleaned).toEqual([]);
  });

  it('gives the same bytes each time, so that it is kept once', async () => {
    const [one, other] = await Promise.all([cleanFile(await wordFile()), cleanFile(await wordFile())]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect((await cleanFile(one.bytes)).bytes.equals(one.bytes)).toBe(true);
  });

  it.each([
    ['xlsx', () => officeFile('xlsx'), 'xlsx'],
    ['pptx', () => officeFile('pptx'), 'pptx'],
    ['odt', () => libreOfficeFile('text'), 'odt'],
    ['ods', () => libreOfficeFile('spreadsheet'), 'ods'],
    ['odp', () => libreOfficeFile('presentation'), 'odp'],
  ])('may be an %s', async (_name, file, extension) => {
    const clean = await cleanFile(await file());
    expect([clean.extension, clean.cleaned]).toEqual([extension, ['Le nom de l’auteur a été retiré.']]);
    expect(JSON.stringify(await partsOf(clean.bytes))).not.toMatch(/Anne|Paul/);
  });

  it('of LibreOffice still begins with what it is', async () => {
    const { bytes } = await cleanFile(await libreOfficeFile('text'));
    expect(bytes.subarray(30, 77).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  it('loses the folders in which its author works, whatever keeps them', async () => {
    const settings = `<w:settings xmlns:w="w" xmlns:sl="s"><sl:schemaLibrary><sl:schema sl:uri="x" sl:manifestLocation="\\\\serveur\\anne\\m.xml"/></sl:schemaLibrary><w:smartTagType w:name="place" w:url="http://serveur.example/anne"/></w:settings>`;
    const picture = `<w:p><w:docPr name="C:\\Users\\anne\\plan.png" descr="file:///home/anne/plan.png"/></w:p>`;
    const app = `<Properties><HyperlinkBase>C:\\Users\\anne</HyperlinkBase><HLinks>anne</HLinks></Properties>`;
    const document = await wordFile({
      'word/settings.xml': settings,
      'word/document.xml': wordText(picture),
      'docProps/app.xml': app,
    });
    const workbook = await officeFile('xlsx', {
      'xl/workbook.xml': `<workbook xmlns:x="x"><x:absPath url="C:\\Users\\anne\\"/><sheets/></workbook>`,
    });
    for (const file of [document, workbook]) {
      const { bytes, cleaned } = await cleanFile(file);
      const parts = await partsOf(bytes);
      expect(JSON.stringify(parts)).not.toMatch(/anne\b|absPath|serveur/);
      expect(cleaned).toContain('Les adresses et les dossiers cachés derrière le document ont été retirés.');
      expect((await cleanFile(bytes)).bytes.equals(bytes)).toBe(true);
      if (file === document) expect(parts['word/document.xml']).toContain('name="plan.png" descr="plan.png"');
    }
  });

  it('keeps addresses that people read or that name a kind of thing, and no other', async () => {
    const shown = `<w:p><w:docPr name="https://tilly.example" descr="https://tilly.example/plan"/><a:ext xmlns:a="a" uri="http://schemas.example/x"/><w:protection w:hashValue="//aaaa/bbbb=="/></w:p>`;
    const { bytes } = await cleanFile(await wordFile({ 'word/document.xml': wordText(shown) }));
    expect((await partsOf(bytes))['word/document.xml']).toBe(wordText(shown));
    const hidden = `<w:p><w:inconnu w:place="https://tilly.example/plan"/></w:p>`;
    expect(await refusal(await wordFile({ 'word/document.xml': wordText(hidden) }))).toMatch(/ailleurs/);
  });

  it('loses the address of the model that it was made from', async () => {
    const { bytes, cleaned } = await cleanFile(
      await wordFile({
        'word/settings.xml':
          '<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="rId1"/><w:zoom/></w:settings>',
        'word/_rels/settings.xml.rels': relationsPart({
          type: 'attachedTemplate',
          target: 'file:///\\\\serveur\\anne.durand\\modele.dotm',
          external: true,
        }),
      }),
    );
    const parts = await partsOf(bytes);
    expect(parts['word/settings.xml']).toBe('<w:settings xmlns:w="w" xmlns:r="r"><w:zoom/></w:settings>');
    expect(parts['word/_rels/settings.xml.rels']).not.toContain('modele');
    expect(cleaned).toContain('Le lien vers le modèle du document a été retiré.');
  });

  it('loses that address in tags that are not closed by themselves', async () => {
    const { bytes } = await cleanFile(
      await wordFile({
        'word/settings.xml':
          '<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="rId1"></w:attachedTemplate></w:settings>',
        'word/_rels/settings.xml.rels': relationsPart({
          type: 'attachedTemplate',
          target: 'https://tilly.example/modele.dotm',
          external: true,
        }).replace('/></', '></Relationship></'),
      }),
    );
    expect(JSON.stringify(await partsOf(bytes))).not.toMatch(/modele|attachedTemplate/);
  });

  it('may link to pages and have empty lists of people', async () => {
    const { bytes } = await cleanFile(
      await wordFile({
        'word/_rels/document.xml.rels': relationsPart({
          type: 'hyperlink',
          target: 'https://tilly.example',
          external: true,
        }),
        'word/comments.xml': '<w:comments xmlns:w="w"/>',
        'word/people.xml': '<w15:people xmlns:w15="w"><w15:person w15:author="Anne Durand"/></w15:people>',
      }),
    );
    expect((await partsOf(bytes))['word/people.xml']).toBe('<w15:people xmlns:w15="w"></w15:people>');
  });

  it('may have packed pictures, and menus that name their commands', async () => {
    const picture = gzipSync(Buffer.from('\u0001\u0000\u0000\u0000l\u0000\u0000\u0000 EMF'));
    const menu = '<menubar xmlns="m" xmlns:xlink="x"><menuitem xlink:href=".uno:Open"/></menubar>';
    const word = await cleanFile(await wordFile({ ...withPictures('image/x-emz'), 'word/media/x.png': picture }));
    expect(Object.keys(await partsOf(word.bytes))).toContain('word/media/x.png');
    const parts = { 'Pictures/x.emz': picture, 'Configurations2/menubar/menubar.xml': menu };
    const libre = await cleanFile(await libreOfficeFile('text', parts));
    expect(Object.keys(await partsOf(libre.bytes))).toEqual(expect.arrayContaining(Object.keys(parts)));
  });
});

const inDocument = (body: string): ZipParts => ({ 'word/document.xml': wordText(body) });
const related = (type: string, target = 'x.bin'): ZipParts => ({
  'word/_rels/document.xml.rels': relationsPart({ type, target, external: false }),
});
const relatedOutside = (type: string, target: string): ZipParts => ({
  'word/_rels/document.xml.rels': relationsPart({ type, target, external: true }),
});
const inText = (body: string): ZipParts => ({
  'content.xml': `<office:document-content>${body}</office:document-content>`,
});

/** A vector drawing that shows a picture from elsewhere. */
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://tilly.example/x.png"/></svg>';
/** The list of parts, with pictures that are said to be of that kind. */
const withPictures = (type: string): ZipParts => ({
  '[Content_Types].xml': String(wordParts()['[Content_Types].xml']).replace(
    '<Override',
    `<Default Extension="png" ContentType="${type}"/><Override`,
  ),
});

describe('an office document is refused, with what to do', () => {
  const word: [string, ZipParts, RegExp][] = [
    ['words put in', inDocument('<w:p><w:ins w:id="1" w:author="Anne"><w:r/></w:ins></w:p>'), /Acceptez ou refusez/],
    ['words taken out', inDocument('<w:del w:author="Anne"><w:r><w:delText>x</w:delText></w:r></w:del>'), /Acceptez/],
    ['words moved', inDocument('<w:moveFrom w:author="Anne"/>'), /Acceptez/],
    ['a changed form', inDocument('<w:pPr><w:pPrChange w:author="Anne"/></w:pPr>'), /Acceptez/],
    ['changes under another prefix', inDocument('<q:ins xmlns:q="w" q:author="Anne"/>'), /Acceptez/],
    ['changes in a footnote', { 'word/footnotes.xml': '<w:footnotes><w:ins/></w:footnotes>' }, /Acceptez/],
    [
      'changes in a part that is not named as one',
      { 'word/image.bin': Buffer.from('\ufeff<w:document><w:ins/></w:document>', 'utf16le') },
      /Acceptez/,
    ],
    ['comments', { 'word/comments.xml': '<w:comments><w:comment w:author="Anne"/></w:comments>' }, /commentaires/],
    ['macros', { 'word/vbaProject.bin': 'x' }, /macros/],
    ['macros by another name', related('vbaProject'), /macros/],
    ['controls', { 'word/activeX/activeX1.xml': '<ax/>' }, /macros/],
    ['an object', { 'word/embeddings/oleObject1.bin': 'x' }, /objet incorporé/],
    ['a workbook inside', { 'word/embeddings/Classeur.xlsx': 'x' }, /objet incorporé/],
    ['an object by another name', related('oleObject'), /objet incorporé/],
    ['a page inside', related('aFChunk', 'x.html'), /objet incorporé/],
    ['a picture from elsewhere', relatedOutside('image', 'https://tilly.example/x.png'), /va chercher/],
    [
      'a template from elsewhere, under a false kind',
      relatedOutside('frame', 'https://tilly.example/x.dotm'),
      /va chercher/,
    ],
    ['a link that is a script', relatedOutside('hyperlink', 'java&#115;cript:alert(1)'), /lien qui ne mène/],
    [
      'a command',
      inDocument('<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\x</w:instrText>'),
      /champ qui n’est pas admis/,
    ],
    [
      'a command between single quotes',
      inDocument("<w:fldSimple w:instr='DDEAUTO c:\\\\x.exe'/>"),
      /champ qui n’est pas admis/,
    ],
    ['a command with a letter as a number', inDocument('<w:instrText>&#68;DEAUTO c:\\x</w:instrText>'), /champ/],
    [
      'a picture that a field fetches',
      inDocument('<w:fldSimple w:instr="INCLUDEPICTURE &quot;x&quot;"/>'),
      /INCLUDEPICTURE/,
    ],
    ['a text that a field fetches', inDocument('<w:instrText>INCLUDETEXT "\\\\\\\\x"</w:instrText>'), /INCLUDETEXT/],
    ['a field that nobody knows', inDocument('<w:fldSimple w:instr="NOUVEAU x"/>'), /NOUVEAU/],
    [
      'a frame whose address holds a bracket',
      relatedOutside('frame', 'https://tilly.example/x.rtf?a>b'),
      /va chercher/,
    ],
    ['a picture whose address holds a bracket', relatedOutside('image', 'https://tilly.example/x?a>b'), /va chercher/],
    ['a relation that nobody knows', related('nouveau'), /«\u202Fnouveau/],
    ['a part that nobody knows', { 'word/x.exe': 'MZ' }, /word\/x\.exe/],
    ['entities', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }, /abîmé/],
    ['another alphabet', { 'word/document.xml': '<?xml version="1.0" encoding="utf-7"?><w:document/>' }, /abîmé/],
    ['a signature', { '_xmlsignatures/sig1.xml': '<Signature/>' }, /signature/],
    [
      'a packed drawing',
      { ...withPictures('image/svg+xml'), 'word/media/x.png': gzipSync(drawing) },
      /word\/media\/x\.png/,
    ],
    [
      'a drawing after many blanks',
      { ...withPictures('image/svg+xml'), 'word/media/x.png': ' '.repeat(600) + drawing },
      /va chercher/,
    ],
  ];
  it.each(word)('a Word document: %s', async (_what, parts, words) => {
    expect(await refusal(await wordFile(parts))).toMatch(words);
  });

  it('with macros said in its list of parts, or made as a model', async () => {
    const types = String(wordParts()['[Content_Types].xml']);
    const macro = types.replace(
      /application\/vnd[^"]*document\.main\+xml/,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    );
    expect(await refusal(await wordFile({ '[Content_Types].xml': macro }))).toMatch(/macros/);
    const model = types.replace('document.main+xml', 'template.main+xml');
    expect(await refusal(await wordFile({ '[Content_Types].xml': model }))).toMatch(/modèles/);
  });

  it.each([
    ['xlsx' as const, { 'xl/externalLinks/externalLink1.xml': '<x/>' }, /va chercher/],
    ['xlsx' as const, { 'xl/connections.xml': '<connections/>' }, /va chercher/],
    ['xlsx' as const, { 'xl/revisions/revisionLog1.xml': '<revisions/>' }, /Acceptez/],
    ['xlsx' as const, { 'xl/comments1.xml': '<comments><comment ref="A1"/></comments>' }, /commentaires/],
    ['xlsx' as const, { 'xl/threadedComments/t1.xml': '<T><threadedComment ref="A1"/></T>' }, /commentaires/],
    ['pptx' as const, { 'ppt/comments/comment1.xml': '<p:cmLst><p:cm authorId="0"/></p:cmLst>' }, /commentaires/],
  ])('an Excel or PowerPoint file: %s %j', async (kind, parts, words) => {
    expect(await refusal(await officeFile(kind, parts))).toMatch(words);
  });

  const libre: [string, ZipParts, RegExp][] = [
    ['changes', inText('<text:tracked-changes><text:changed-region/></text:tracked-changes>'), /Acceptez/],
    ['comments', inText('<office:annotation><dc:creator>Anne</dc:creator></office:annotation>'), /commentaires/],
    ['macros', { 'Basic/Standard/Module1.xml': '<script:module/>' }, /macros/],
    ['a script', { 'Scripts/python/x.py': 'print(1)' }, /macros/],
    ['something done when it opens', inText('<script:event-listener script:language="x"/>'), /macros/],
    ['an object', inText('<draw:object-ole xlink:href="./Object 1"/>'), /objet incorporé/],
    ['a picture from elsewhere', inText('<draw:image xlink:href="http://tilly.example/x.png"/>'), /va chercher/],
    ['a picture from another server', inText('<draw:image xlink:href="//tilly.example/x.png"/>'), /va chercher/],
    [
      'a picture with a letter as a number',
      inText('<draw:image xlink:href="&#104;ttp://tilly.example/x"/>'),
      /va chercher/,
    ],
    ['a picture from a folder above', inText('<draw:image xlink:href="../x.png"/>'), /va chercher/],
    ['a password', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }, /mot de passe/],
    ['a link to a command', inText('<text:a xlink:href=".uno:Quit">x</text:a>'), /lien qui ne mène/],
    ['a link to a place of the program', inText('<draw:a xlink:href="private:image/1">x</draw:a>'), /lien qui ne mène/],
    ['a command for a picture', inText('<draw:image xlink:href=".uno:Open"/>'), /va chercher/],
    ['a packed drawing', { 'Pictures/x.png': gzipSync(drawing) }, /Pictures\/x\.png/],
    ['a packed drawing cut short', { 'Pictures/x.png': gzipSync(drawing).subarray(0, -9) }, /abîmé/],
    ['a drawing after many blanks', { 'Pictures/x.png': ' '.repeat(600) + drawing }, /va chercher/],
    ['a packed picture that swells', { 'Pictures/x.wmz': gzipSync(Buffer.alloc(40_000_000)) }, /trop de place/],
  ];
  it.each(libre)('a LibreOffice document: %s', async (_what, parts, words) => {
    expect(await refusal(await libreOfficeFile('text', parts))).toMatch(words);
  });
});
