import path from 'node:path';
import { canonicalLine, withoutEnding, withoutUnseen } from '@recueil/text';
import { mediaTypes } from '#rooms/file-rules';

/** In characters, extension included: what every file system and dialogue takes. */
const longestName = 120;

/** Characters that Windows refuses, or that separate folders. */
const unwelcome = /[<>:"/\\|?*]/g;

/** Controls, marks that change the direction of writing, zero-width and private characters: nobody sees them. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name under which a file is shown and saved: without folders or characters that cannot be seen, and with the
 * extension of what the file really is. Applied to its own answer, it changes nothing.
 */
export function fileName(given: string, extension: string): string {
  return `${safeStem(given, longestName - extension.length - 1)}.${extension}`;
}

/**
 * The name that a text gives to a file, made as safe as {@link fileName} does. Its extension stays if it is one of the
 * files that sheets carry; any other is left out.
 */
export function nameInText(given: string): string {
  const extension = path.extname(given.trim()).slice(1).toLowerCase();
  return Object.hasOwn(mediaTypes, extension) ? fileName(given, extension) : safeStem(given, longestName);
}

function safeStem(given: string, room: number): string {
  const last = withoutUnseen(given.toWellFormed()).split(/[/\\]/).at(-1) ?? '';
  const line = canonicalLine(
    last
      .replace(/[\t\r\n]/g, ' ')
      .replace(unseen, '')
      .replace(unwelcome, '-'),
  );
  const stem = withoutEnding(withoutExtension(line).replace(/^[\s.]+/u, ''), /[\s.]/u);
  const cut = Array.from(stem).slice(0, room).join('').slice(0, room).toWellFormed();
  const short = withoutEnding(cut, /[\s.\uFFFD]/u);
  const safe = reserved.test(short) ? `fichier ${short}` : short;
  return safe === '' ? 'fichier' : safe;
}

const knownExtension =
  /\.(?:jpe?g|jfif|png|webp|gif|pdf|docx?|docm|xlsx?|xlsm|pptx?|pptm|od[tsp]|exe|com|bat|cmd|js|vbs|html?|svg|zip|txt)$/i;

/** Whatever extension it came with says nothing: two of them (« photo.jpg.exe ») say less. */
function withoutExtension(name: string): string {
  let rest = name;
  while (knownExtension.test(rest)) rest = rest.slice(0, rest.lastIndexOf('.'));
  return rest;
}

/** For `Content-Disposition`: always saved, never opened in the page's place (RFC 6266). */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/["\\%]/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
