import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { CleanFile } from '../clean-file';
import { mediaTypes } from '../media-types';
import { damaged, notAdmitted } from '../refusals';
import { Archive } from './archive';
import { openDocumentRules } from './open-document';
import { openXmlRules } from './open-xml';
import { reasons, xmlText, type DocumentRules } from './parts';

interface DocumentKind {
  extension: keyof typeof mediaTypes;
  rules: DocumentRules;
}

const openXmlKinds: readonly DocumentKind[] = [
  { extension: 'docx', rules: openXmlRules },
  { extension: 'xlsx', rules: openXmlRules },
  { extension: 'pptx', rules: openXmlRules },
];

const openDocumentKinds: readonly DocumentKind[] = [
  { extension: 'odt', rules: openDocumentRules },
  { extension: 'ods', rules: openDocumentRules },
  { extension: 'odp', rules: openDocumentRules },
];

/** The same for every document: equal contents are kept once. */
const noDate = new Date(1980, 0, 1);

/**
 * Packs an office document anew from the parts that were looked at, without the name of its author. Refuses macros,
 * embedded objects, links to elsewhere, tracked changes, comments, and archives that swell.
 */
export async function cleanOffice(bytes: Buffer): Promise<CleanFile> {
  const archive = await Archive.open(bytes);
  const { extension, rules } = await kindOf(archive);
  for (const { name, why } of rules.banned) if (archive.has(name)) throw why();
  const cleaned = new Set<string>();
  const zip = new ZipFile();
  const packed = buffer(zip.outputStream);
  const options = { mtime: noDate, forceDosTimestamp: true };
  for (const entry of archive.entries) {
    const part = cleanPart(entry.fileName, await archive.read(entry), rules, cleaned);
    zip.addBuffer(part, entry.fileName, { ...options, compress: entry.compressionMethod !== 0 });
  }
  zip.end();
  return { bytes: await packed, extension, mediaType: mediaTypes[extension], cleaned: [...cleaned] };
}

function cleanPart(name: string, bytes: Buffer, rules: DocumentRules, cleaned: Set<string>): Buffer {
  const text = xmlText(bytes);
  if (text === null) return bytes;
  for (const check of rules.checks) check({ name, text });
  const clean = rules.clean({ name, text }, cleaned);
  return clean === text ? bytes : Buffer.from(clean.replace(/(<\?xml[^>]*encoding=["'])utf-16/i, '$1utf-8'), 'utf8');
}

async function kindOf(archive: Archive): Promise<DocumentKind> {
  const mimetype = await archive.readNamed('mimetype');
  const types = await archive.readNamed('[Content_Types].xml');
  if (mimetype !== null && types === null) return openDocumentKind(mimetype.trim());
  if (types === null || mimetype !== null) throw notAdmitted();
  return openXmlKind(types);
}

function openDocumentKind(mimetype: string): DocumentKind {
  const kind = openDocumentKinds.find(({ extension }) => mediaTypes[extension] === mimetype);
  if (!kind) throw notAdmitted();
  return kind;
}

function openXmlKind(types: string): DocumentKind {
  if (/macroEnabled/i.test(types)) throw reasons.macro();
  // The list of parts says what the main one is.
  const found = openXmlKinds.filter(({ extension }) =>
    ['"', "'"].some((quote) => types.includes(`${quote}${mediaTypes[extension]}.main+xml${quote}`)),
  );
  if (found.length === 0 && /\.(?:template|slideshow)\.main\+xml/.test(types)) {
    throw notAdmitted(
      'Les modèles et les diaporamas ne sont pas admis. Enregistrez ce fichier comme document (.docx, .xlsx ou .pptx), puis renvoyez-le.',
    );
  }
  if (found.length > 1) throw damaged();
  const [kind] = found;
  if (!kind) throw notAdmitted();
  return kind;
}
