/** The kinds of files that sheets may carry, by their extensions. */
export const mediaTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
} as const;

/** The extension of a kind of file that is kept. */
export function extensionOf(mediaType: string): string {
  const found = Object.entries(mediaTypes).find(([, known]) => known === mediaType);
  if (!found) throw new Error(`no file is kept as ${mediaType}`);
  return found[0];
}
