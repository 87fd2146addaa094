interface Signature {
  /** The first bytes, as Latin-1 characters. */
  start: string;
  /** What the file is, to be completed into a French sentence. */
  kind: string;
  advice: string;
}

const asText = 'Enregistrez-le en texte (.txt), en Markdown (.md) ou en CSV, puis recommencez.';

/** Files that people often try, and that a text reader would only turn into noise. */
const signatures: readonly Signature[] = [
  {
    start: '%PDF',
    kind: 'un PDF',
    advice: 'Extrayez-en d’abord le texte, par exemple avec pdftotext, puis recommencez.',
  },
  { start: 'PK\u0003\u0004', kind: 'un document bureautique ou une archive', advice: asText },
  { start: '\u00D0\u00CF\u0011\u00E0', kind: 'un ancien document bureautique', advice: asText },
  { start: '{\\rtf', kind: 'un document RTF', advice: asText },
  { start: '\u0089PNG', kind: 'une image', advice: 'Seul un texte peut être importé.' },
  { start: '\u00FF\u00D8\u00FF', kind: 'une image', advice: 'Seul un texte peut être importé.' },
  { start: 'GIF8', kind: 'une image', advice: 'Seul un texte peut être importé.' },
  { start: '\u001F\u008B', kind: 'une archive', advice: 'Décompressez-la, puis recommencez.' },
  { start: '\u007FELF', kind: 'un programme', advice: 'Seul un texte peut être importé.' },
];

/** What a foreign file says of itself in its first bytes, as a French sentence; null when it may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const found = signatures.find((signature) => start.startsWith(signature.start));
  if (found) return `Ce fichier est ${found.kind}, pas un texte. ${found.advice}`;
  return null;
}

/** Whether decoded text is a web page, which would import its tags as words. */
export function isWebPage(text: string): boolean {
  const start = text.slice(0, 200).trimStart().toLowerCase();
  return start.startsWith('<!doctype html') || start.startsWith('<html') || start.startsWith('<?xml');
}
