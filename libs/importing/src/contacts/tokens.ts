/** A piece of a line of contacts. */
export interface ContactToken {
  kind: 'email' | 'phone' | 'url' | 'text';
  text: string;
  line: number;
  malformed: boolean;
}

interface Finder {
  kind: 'email' | 'phone' | 'url';
  pattern: RegExp;
}

const gap = '[\\s.\\u00A0\\u202F/-]{0,2}';
const ending = '(?:fr|com|org|net|eu|info|gouv|asso|example|paris|bzh|alsace|corsica|re|nc|pf)';

/** What counts as an address, a number or a site, surest first. Repetitions are bounded: lines may be hostile. */
const finders: readonly Finder[] = [
  { kind: 'url', pattern: /<\s?(?:https?:\/\/|www\.)[^<>\n]{2,600}>/giu },
  { kind: 'url', pattern: /(?:https?:\/\/|(?<![\p{L}\d@.])www\.)[^\s<>•|]{2,600}/giu },
  { kind: 'email', pattern: /[\w.+'-]{1,64}\s?(?:\(at\)|\[at\]|\(a\)|\[a\]|\(arobase\))\s?[\w.-]{2,200}/giu },
  {
    kind: 'email',
    pattern: new RegExp(
      `(?<![\\p{L}\\w.])[\\w-]{1,40}(?:(?:\\s\\.\\s?|[.])[\\w-]{1,40}){0,6}\\s?@\\s?[\\w-]{1,60}(?:\\s?\\.\\s?[\\w-]{1,60}(?=\\s?\\.\\s?${ending})){0,4}\\s?\\.\\s?${ending}(?![\\w@.]*@)(?!\\w)`,
      'giu',
    ),
  },
  {
    kind: 'email',
    pattern: /[^\s@<>()[\],;:|•"]{1,64}\s?@\s?[^\s@<>()[\],;:|•"]{1,200}(?:,(?:fr|com|org|net|eu)(?![\w@]))?/giu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?:\\+\\s?|(?<![\\d.])00\\s?)33(?:\\s?\\(0\\))?(?:${gap}\\d){9}(?!\\d)`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?:\\+\\s?|(?<![\\d.])00\\s?)\\d{1,3}(?:\\s?\\(0\\))?(?:${gap}\\d){7,12}(?!\\d)`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![\\d+])\\(?0(?:${gap}\\d){9}(?!\\d)(?:\\s?/\\s?\\d{2}(?![\\s.]?\\d))?(?:\\s?\\(?poste\\s?:?\\s?\\d{2,5}\\)?)?`,
      'giu',
    ),
  },
  {
    kind: 'phone',
    pattern:
      /(?<=(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mobile|standard|appelez le|num[ée]ro)\s?\.?\s?:?\s?)\d[\d\s.-]{1,18}\d(?!\d)/giu,
  },
  { kind: 'phone', pattern: /(?<![\d+])\d(?:[\s.-]?\d){6,12}(?!\d)/gu },
  {
    kind: 'url',
    pattern:
      /(?<![\p{L}\d@.-])[\p{L}\d-]{2,60}(?:\.[\p{L}\d-]{2,60}){0,4}\.(?:fr|com|org|net|eu|info|example|paris|bzh)(?![\p{L}\d@])(?:\/[^\s<>•|]{0,400})?/giu,
  },
];

const validEmail = /^[A-Za-z0-9_%+'-]+(?:\.[A-Za-z0-9_%+'-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}$/;

/** Longer lines hold no contacts: they are text that went astray. */
const longestContactLine = 1500;

/** Cuts one line into addresses, numbers, sites, and the words between them. */
export function contactTokens(text: string, line: number): ContactToken[] {
  if (!/[@\d<]|\.\p{L}|[([]a/u.test(text.slice(0, longestContactLine)))
    return [{ kind: 'text', text, line, malformed: false }];
  if (text.length > longestContactLine) return [{ kind: 'text', text, line, malformed: false }];
  let pieces: ContactToken[] = [{ kind: 'text', text, line, malformed: false }];
  for (const finder of finders)
    pieces = pieces.flatMap((piece) => (piece.kind === 'text' ? findIn(piece, finder) : [piece]));
  return pieces;
}

function findIn(piece: ContactToken, { kind, pattern }: Finder): ContactToken[] {
  const found: ContactToken[] = [];
  let from = 0;
  for (const { index, 0: match } of piece.text.matchAll(pattern)) {
    const text = trimToken(kind, match);
    if (text === '') continue;
    const start = index + match.indexOf(text);
    if (start > from) found.push({ ...piece, text: piece.text.slice(from, start) });
    found.push({ kind, text: bare(kind, text), line: piece.line, malformed: isMalformed(kind, text) });
    from = start + text.length;
  }
  if (from === 0) return [piece];
  if (from < piece.text.length) found.push({ ...piece, text: piece.text.slice(from) });
  return found;
}

/** Punctuation that follows an address is not part of it. */
function trimToken(kind: ContactToken['kind'], match: string): string {
  if (match.startsWith('<') && match.endsWith('>')) return match;
  const trimmed = match.trim().replace(/[.,;:!?"'»*_]{1,9}$/u, '');
  return kind === 'url' && !trimmed.includes('(') ? trimmed.replace(/\)$/, '') : trimmed;
}

function bare(kind: ContactToken['kind'], text: string): string {
  if (kind === 'email') return text.replace(/^(?:mailto:|[*_'"«]{1,4})/i, '');
  return text.replace(/^<\s?|\s?>$/g, '');
}

function isMalformed(kind: ContactToken['kind'], text: string): boolean {
  if (kind === 'email') return !validEmail.test(bare(kind, text));
  if (kind === 'url') return /\s/.test(bare(kind, text));
  const digits = text.replace(/poste.*$/i, '').replace(/\D/g, '');
  const usual = /^0\d{9}(?:\d{2})?$/.test(digits) || /^(?:\+|00)/.test(text) || digits.length <= 4;
  return !usual;
}
