import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { type CleanFile, mediaTypes, damaged, notAdmitted } from '#rooms/file-rules';
import { Archive } from './archive';
import { ContentTypes } from './content-types';
import { openDocumentRules } from './open-document';
import { checkContentTypes, openXmlRules } from './open-xml';
import { PageLinks } from './page-links';
import { requireNoPackedXml, xmlText, type DocumentRules } from './parts';

interface DocumentKind {
  extension: keyof typeof mediaTypes;
  rules: DocumentRules;
}

const openXml = ['docx', 'xlsx', 'pptx'] as const;
const openDocument = ['odt', 'ods', 'odp'] as const;

/** The same for every document: equal contents are kept once. */
const noDate = new Date(1980, 0, 1);

/**
 * Packs an office document anew from the parts that were looked at, without the name of its author. Refuses macros,
 * embedded objects, links to elsewhere, tracked changes, comments, whatever is not known, and archives that swell.
 */
export async function cleanOffice(bytes: Buffer): Promise<CleanFile> {
  const archive = await Archive.open(bytes);
  const parts = await archive.readAll();
  const { extension, rules } = kindOf(parts);
  for (const name of parts.keys()) rules.checkName(name);
  const cleaned = new Set<string>();
  const zip = new ZipFile();
  const packed = buffer(zip.outputStream);
  for (const entry of archive.entries) {
    const part = cleanPart(entry.fileName, parts.get(entry.fileName) ?? Buffer.alloc(0), rules, cleaned);
    const options = { mtime: noDate, forceDosTimestamp: true, compress: entry.compressionMethod !== 0 };
    if (part) zip.addBuffer(part, entry.fileName, options);
  }
  zip.end();
  return { bytes: await packed, extension, mediaType: mediaTypes[extension], cleaned: [...cleaned] };
}

function cleanPart(name: string, bytes: Buffer, rules: DocumentRules, cleaned: Set<string>): Buffer | null {
  const text = xmlText(name, bytes);
  if (text === null) {
    rules.checkBytes(name);
    requireNoPackedXml(name, bytes);
    return bytes;
  }
  rules.checkXml({ name, text });
  const clean = rules.clean({ name, text }, cleaned);
  if (clean === null) return null;
  return clean === text ? bytes : Buffer.from(clean, 'utf8');
}

function kindOf(parts: ReadonlyMap<string, Buffer>): DocumentKind {
  const mimetype = parts.get('mimetype');
  const types = parts.get('[Content_Types].xml');
  if (mimetype && !types) return openDocumentKind(mimetype.toString('latin1').trim());
  if (!types || mimetype) throw notAdmitted();
  const text = xmlText('[Content_Types].xml', types);
  if (text === null) throw damaged();
  return openXmlKind(new ContentTypes(text), parts);
}

function openDocumentKind(mimetype: string): DocumentKind {
  const extension = openDocument.find((kind) => mediaTypes[kind] === mimetype);
  if (!extension) throw notAdmitted();
  return { extension, rules: openDocumentRules };
}

/** The list of parts says what the main one is. */
function openXmlKind(types: ContentTypes, parts: ReadonlyMap<string, Buffer>): DocumentKind {
  checkContentTypes(types);
  const said = new Set(types.all());
  const found = openXml.filter((extension) => said.has(`${mediaTypes[extension]}.main+xml`));
  const isModel = [...said].some((type) => type.endsWith('.template.main+xml') || type.endsWith('.slideshow.main+xml'));
  if (found.length === 0 && isModel) {
    throw notAdmitted(
      'Les modèles et les diaporamas ne sont pas admis. Enregistrez ce fichier comme document (.docx, .xlsx ou .pptx), puis renvoyez-le.',
    );
  }
  if (found.length > 1) throw damaged();
  const [extension] = found;
  if (!extension) throw notAdmitted();
  return { extension, rules: openXmlRules(types, new PageLinks(parts)) };
}
