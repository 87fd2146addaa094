import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** Files as people send them, and as nobody should. */

export type ZipParts = Record<string, string | Buffer>;

export async function zipFile(parts: ZipParts, stored: readonly string[] = []): Promise<Buffer> {
  const zip = new ZipFile();
  const bytes = buffer(zip.outputStream);
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content as string), name, { compress: !stored.includes(name) });
  }
  zip.end();
  return bytes;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const openXml = 'application/vnd.openxmlformats-officedocument';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function relationsPart(...items: { type: string; target: string; external?: boolean }[]): string {
  const lines = items.map(
    ({ type, target, external }, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relations}/${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

export function wordText(body: string): string {
  return `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`;
}

/** A Word document of one sentence, whose author is Anne Durand; `parts` replace or add. */
export function wordParts(parts: ZipParts = {}): ZipParts {
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${openXml}.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationsPart({ type: 'officeDocument', target: 'word/document.xml' }),
    'word/document.xml': wordText('<w:p><w:r><w:t>Le guichet ouvre le jeudi.</w:t></w:r></w:p>'),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Guichet</dc:title><dc:creator>Anne Durand</dc:creator><cp:lastModifiedBy>Paul Morel</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Word</Application><Manager>Zoé Petit</Manager><Company>Ville de Tilly</Company></Properties>`,
    ...parts,
  };
}

export function wordFile(parts: ZipParts = {}): Promise<Buffer> {
  return zipFile(wordParts(parts));
}

/** An Excel or PowerPoint file with nothing much in it. */
export function officeFile(kind: 'xlsx' | 'pptx', parts: ZipParts = {}): Promise<Buffer> {
  const [folder, name, type] =
    kind === 'xlsx'
      ? ['xl', 'workbook', 'spreadsheetml.sheet']
      : ['ppt', 'presentation', 'presentationml.presentation'];
  const { 'word/document.xml': _word, ...others } = wordParts();
  return zipFile({
    ...others,
    '[Content_Types].xml': `${head}<Types><Override PartName="/${folder}/${name}.xml" ContentType="${openXml}.${type}.main+xml"/></Types>`,
    '_rels/.rels': relationsPart({ type: 'officeDocument', target: `${folder}/${name}.xml` }),
    [`${folder}/${name}.xml`]: `${head}<${name}/>`,
    ...parts,
  });
}

/** A LibreOffice document of one sentence, whose author is Anne Durand. */
export function libreOfficeFile(kind: 'text' | 'spreadsheet' | 'presentation', parts: ZipParts = {}): Promise<Buffer> {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
  return zipFile(
    {
      mimetype: `application/vnd.oasis.opendocument.${kind}`,
      'content.xml': `${head}<office:document-content xmlns:office="${office}" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:scripts/><office:body><office:text><text:p>Le guichet ouvre le jeudi.</text:p></office:text></office:body></office:document-content>`,
      'meta.xml': `${head}<office:document-meta xmlns:office="${office}" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>Anne Durand</meta:initial-creator><dc:creator>Paul Morel</dc:creator></office:meta></office:document-meta>`,
      'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
      ...parts,
    },
    ['mimetype'],
  );
}

/**
 * A PDF of one page, laid out as it is kept; `objects` are added after it, from number 5 on, each whole. They
 * belong to the page, unless `catalog` (what is said of the document) or `trailer` (of the file) leads to them.
 */
export function pdfFile(objects: readonly (string | Buffer)[] = [], trailer = '', catalog = ''): Buffer {
  const others = objects.map((_object, index) => `${String(index + 5)} 0 R`);
  const extra = others.length > 0 && trailer === '' && catalog === '' ? `\n/Others [ ${others.join(' ')} ]` : '';
  const pieces: (string | Buffer)[] = [
    `<<\n/Type /Catalog\n/Pages 2 0 R${line(catalog)}\n>>`,
    '<<\n/Type /Pages\n/Kids [ 3 0 R ]\n/Count 1\n>>',
    `<<\n/Type /Page\n/Parent 2 0 R\n/MediaBox [ 0 0 200 200 ]\n/Contents 4 0 R${extra}\n>>`,
    '<<\n/Length 13\n>>\nstream\n0 0 m 9 9 l S\nendstream',
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  pieces.forEach((piece, index) => {
    const bytes = Buffer.concat([
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      Buffer.from(piece as string),
      Buffer.from('\nendobj\n\n'),
    ]);
    offsets.push(at);
    at += bytes.length;
    parts.push(bytes);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(pieces.length + 1);
  const said = `trailer\n<<\n/Size ${size}\n/Root 1 0 R${line(trailer)}\n>>`;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}\n${said}\n\nstartxref\n${String(at)}\n%%EOF`));
  return Buffer.concat(parts);
}

function line(entry: string): string {
  return entry === '' ? '' : `\n${entry}`;
}

/** A packed stream with these entries in its dictionary. */
export function packedStream(dictionary: string, content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

/** A picture that says where and by whom it was taken, held sideways. */
export function photograph(format: 'jpeg' | 'png' | 'webp' | 'gif' = 'jpeg', width = 60, height = 40): Promise<Buffer> {
  const image = sharp({ create: { width, height, channels: 3, background: '#2a6' } });
  const described = image.withExif({ IFD0: { Artist: 'Anne Durand', Copyright: 'Anne Durand' } });
  return (format === 'jpeg' ? described.withMetadata({ orientation: 6 }) : described).toFormat(format).toBuffer();
}

/** The parts of an archive, as texts. */
export async function partsOf(zip: Buffer): Promise<Record<string, string>> {
  const file = await fromBufferPromise(zip);
  const parts: Record<string, string> = {};
  for await (const entry of file.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts[entry.fileName] = Buffer.concat(chunks).toString('utf8');
  }
  return parts;
}
