import { locked } from '../refusals';
import { active, annotated, carriesFiles, unreadable } from './pdf-refusals';

/** What ends a name. */
const end = '(?=[\\0\\t\\n\\f\\r ()<>[\\]{}/%]|$)';

/** Names that a page to read has no use for, with why the file is refused. */
const banned: readonly { names: readonly string[]; why: () => Error }[] = [
  { names: ['Encrypt'], why: locked },
  {
    names: [
      'JavaScript',
      'Launch',
      'ImportData',
      'SubmitForm',
      'Rendition',
      'RichMedia',
      'Movie',
      'Sound',
      'XFA',
      'Screen',
    ],
    why: active,
  },
  { names: ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE'], why: carriesFiles },
];

const comment = new RegExp(
  `/Subtype\\s*/(?:Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Stamp|Ink|Popup|Line|Square|Circle|Polygon|PolyLine|Redact)${end}`,
);
const scriptAddress =
  /\/URI\s*(?:\(\s*(?:javascript|vbscript|data):|<\s*(?:6A|4A)\s*(?:61|41)\s*(?:76|56)\s*(?:61|41))/i;

/** Looks for what no file may hold among the objects of a PDF. Throws the refusal. */
export function checkObjects(text: string): void {
  for (const { names, why } of banned) {
    if (new RegExp(`/(?:${names.join('|')})${end}`).test(text)) throw why();
  }
  checkEscapedNames(text);
  if (comment.test(text)) throw annotated();
  if (scriptAddress.test(text)) throw active();
}

/** Fonts have some: no document has so many. */
const mostEscapedNames = 50_000;

/** « /JavaScript » may be written « /J#61vaScript ». */
function checkEscapedNames(text: string): void {
  let count = 0;
  for (const [written] of text.matchAll(
    /\/[^\0\t\n\f\r ()<>[\]{}/%]{0,60}#[0-9a-f]{2}[^\0\t\n\f\r ()<>[\]{}/%]{0,60}/gi,
  )) {
    count += 1;
    if (count > mostEscapedNames) throw unreadable();
    const name = plainName(written).slice(1);
    const found = banned.find(({ names }) => names.includes(name));
    if (found) throw found.why();
  }
}

/** A name without its escapes. */
export function plainName(written: string): string {
  return written.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}
