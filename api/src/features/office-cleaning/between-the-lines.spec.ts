import { libreOfficeFile, officeFile, relationsPart, wordFile, wordText } from '../../../test/builders/files';
import { refusalOf } from '../../../test/builders/refusal';
import { cleanFile } from '../cleaning/clean-file';

const refusal = (bytes: Buffer): Promise<string> => refusalOf(cleanFile(bytes));

/** Programs take such an element away before they read what stands around it. */
const ignored = (name: string): string => `<x:${name} xmlns:x="urn:example"/>`;
const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const word = (body: string, parts = {}): Promise<Buffer> => wordFile({ 'word/document.xml': wordText(body), ...parts });
const sheet = (inside: string): Promise<Buffer> =>
  officeFile('xlsx', { 'xl/worksheets/sheet1.xml': `<worksheet>${inside}</worksheet>` });
const page = 'https://ailleurs.example/x';
const linked = { 'word/_rels/document.xml.rels': relationsPart({ type: 'hyperlink', target: page, external: true }) };
const drawn = (svg: string): Promise<Buffer> => libreOfficeFile('text', { 'Pictures/1.svg': svg });

describe('what an element between the words would hide', () => {
  const instruction = 'DDEAUTO c:\\\\x.exe';
  it.each([
    ['after an instruction', `<w:instrText>${instruction}${ignored('instrText')}</w:instrText>`],
    ['before an instruction', `<w:instrText>${ignored('instrText')}${instruction}</w:instrText>`],
    ['within an instruction', `<w:instrText>DDE${ignored('instrText')}AUTO x</w:instrText>`],
    ['after an instruction of another kind', `<w:instrText>${instruction}${ignored('x')}</w:instrText>`],
  ])('is read: %s', async (_where, text) => {
    expect(await refusal(await word(`<w:p>${begun}<w:r>${text}</w:r>${ended}</w:p>`))).toMatch(/champ qui n’est pas/);
  });

  it.each([
    ['after a formula', `<f>WEBSERVICE("${page}")${ignored('f')}</f>`],
    ['before a formula', `<f>${ignored('f')}WEBSERVICE("${page}")</f>`],
    ['within a formula', `<f>WEB${ignored('formula')}SERVICE("${page}")</f>`],
  ])('is read: %s', async (_where, formula) => {
    expect(await refusal(await sheet(formula))).toMatch(/formule/);
  });

  it.each([
    ['before a style', `<style><a/>@import "${page}";</style>`],
    ['in signs of their number', `<style>@\\69mport "${page}";</style>`],
    ['in an attribute, in signs of their number', `<rect style="fill:\\75rl(${page})"/>`],
  ])('is read: %s', async (_where, inside) => {
    expect(await refusal(await drawn(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`))).toMatch(/ailleurs/);
  });
});

describe('a page that a link names', () => {
  it.each([
    ['a picture', '<a:blip xmlns:a="a" r:link="rId1"/>'],
    ['a picture that is said to be inside', '<a:blip xmlns:a="a" r:embed="rId1"/>'],
    ['a picture of the old kind', '<v:imagedata xmlns:v="v" r:id="rId1"/>'],
    ['a picture of the old kind, by its address', '<v:imagedata xmlns:v="v" r:href="rId1"/>'],
    ['a filling', '<v:fill xmlns:v="v" xmlns:o="o" o:relid="rId1"/>'],
    ['what opens when the mouse passes', '<a:hlinkHover xmlns:a="a" r:id="rId1"/>'],
    ['what opens when the mouse passes over words', '<a:hlinkMouseOver xmlns:a="a" r:id="rId1"/>'],
  ])('is not fetched as %s', async (_what, body) => {
    expect(await refusal(await word(body, linked))).toMatch(/ailleurs/);
  });

  it.each([
    ['a link', '<w:hyperlink r:id="rId1"><w:r><w:t>La page</w:t></w:r></w:hyperlink>'],
    [
      'a picture that leads there',
      '<wp:docPr xmlns:wp="wp" id="1" name="1"><a:hlinkClick xmlns:a="a" r:id="rId1"/></wp:docPr>',
    ],
  ])('is kept as %s', async (_what, body) => {
    expect((await cleanFile(await word(body, linked))).extension).toBe('docx');
  });
});

describe('what works by itself, or is followed, in places that are rarely looked at', () => {
  it.each([
    [
      'a picture of cells',
      '<xml><x:ClientData xmlns:x="x"><x:FmlaPict>[1]S!A1</x:FmlaPict></x:ClientData></xml>',
      /formule/,
    ],
    [
      'a button of the old kind',
      '<xml><x:ClientData xmlns:x="x"><x:FmlaMacro>[0]!M</x:FmlaMacro></x:ClientData></xml>',
      /macros/,
    ],
    ['a button', `<wsDr><sp macro="'${page}'!M" textlink=""/></wsDr>`, /macros/],
    ['a film of a page', '<wsDr><webVideoPr embeddedHtml="x"/></wsDr>', /vidéo/],
    ['a workbook after a blank', '<worksheet><f>SUM(A1 [1]S!A1)</f></worksheet>', /formule/],
  ])('is refused: %s', async (_what, part, words) => {
    expect(await refusal(await officeFile('xlsx', { 'xl/drawings/drawing1.xml': part }))).toMatch(words);
  });

  it('is refused: a condition of LibreOffice', async () => {
    const condition = `<x:condition xmlns:x="x" x:value="formula-is(WEBSERVICE(&quot;${page}&quot;))"/>`;
    expect(await refusal(await libreOfficeFile('spreadsheet', { 'Objet/content.xml': condition }))).toMatch(/formule/);
  });

  it('keeps a shape without a macro', async () => {
    const part = '<wsDr><sp macro="" textlink=""/></wsDr>';
    expect((await cleanFile(await officeFile('xlsx', { 'xl/drawings/drawing1.xml': part }))).extension).toBe('xlsx');
  });
});
