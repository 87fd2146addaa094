import type { ImportWarning } from '../imported-sheet';
import { lineText } from '../sections/section-text';
import { cutBefore, paragraphs, type Row } from '../source/rows';
import { isKnownTheme, isLogo } from '../titles/locate-title';
import { labelledLine, type LabelledField } from '../titles/labelled-lines';
import { fingerprint, similarity } from '../words/similarity';
import { normaliseName } from '../words/fold';
import { droppedText, quoting } from './dropped-text';
import type { Announcement } from './front-matter';
import type { Layout } from './layout';
import type { SheetSpan } from './sheet-spans';

export interface TitlePage {
  title: string | null;
  organisation: string | null;
  theme: string | null;
  subtheme: string | null;
  pitch: string | null;
  warnings: ImportWarning[];
}

/** What stands above a sheet's first section, completed by what the contents say of it. */
export function readTitlePage(layout: Layout, span: SheetSpan, announced: Announcement | null): TitlePage {
  const first = span.group[0]?.start ?? span.start;
  const titleStart = span.title?.start ?? first;
  const titleEnd = span.title?.end ?? first;
  const labels = new Map<LabelledField, string>();
  const rows = (from: number, to: number): Row[] =>
    layout.rows.slice(from, to).filter((row) => !takesLabel(row, labels));
  const above = rows(span.start, titleStart);
  const heading = rows(titleStart, titleEnd);
  const under = rows(titleEnd, first);
  const organisation = announced?.organisation ?? labels.get('organisation') ?? null;
  const { pitch, dropped } = pitchRows(under, layout.wide, organisation, {
    onlyFirst: span.group[0]?.key !== 'origin',
  });
  const page: TitlePage = {
    title: null,
    organisation,
    theme: announced?.theme ?? labels.get('theme') ?? null,
    subtheme: announced?.subtheme ?? labels.get('subtheme') ?? null,
    pitch: null,
    warnings: [...aboveTitle(above, announced), ...dropped.map(droppedText)],
  };
  const title = lineText(heading, layout.wrapping);
  const sentence = lineText(pitch, layout.wrapping);
  page.title = labels.get('title') ?? title.text;
  page.pitch = labels.get('pitch') ?? sentence.text;
  page.warnings.push(...title.warnings, ...sentence.warnings);
  settleTitle(page, span, announced, layout);
  return page;
}

function takesLabel(row: Row, labels: Map<LabelledField, string>): boolean {
  const label = labelledLine(row.text);
  if (!label || labels.has(label.field)) return false;
  labels.set(label.field, label.value);
  return true;
}

/** The pitch is what stands between the title and the first section, up to a wide gap; a logo in between is none of it. */
function pitchRows(
  rows: readonly Row[],
  wide: number,
  organisation: string | null,
  { onlyFirst }: { onlyFirst: boolean },
): { pitch: Row[]; dropped: Row[][] } {
  const [near = [], ...far] = cutBefore(rows, (row) => row.gap >= wide);
  const parts = paragraphs(near);
  const isForeign = (part: readonly Row[]): boolean => {
    const text = part.map((row) => row.text.trim()).join(' ');
    return (
      parts.length > 1 &&
      (isLogo(text) || (organisation !== null && normaliseName(text) === normaliseName(organisation)))
    );
  };
  const own = parts.filter((part) => !isForeign(part));
  const dropped = [...parts.filter(isForeign), ...far];
  if (!onlyFirst || own.length < 2) return { pitch: own.flat(), dropped };
  return { pitch: own[0] ?? [], dropped: [...dropped, own.slice(1).flat()] };
}

function aboveTitle(rows: readonly Row[], announced: Announcement | null): ImportWarning[] {
  const names = new Set([announced?.theme, announced?.subtheme].flatMap((name) => (name ? [normaliseName(name)] : [])));
  const foreign = rows.filter((row) => !isKnownTheme(row, names));
  return foreign.length > 0 ? [quoting('text-above-title', 'Texte au-dessus du titre, non repris', foreign)] : [];
}

/** Says how sure the title is, and takes it from the contents when the page has none. */
function settleTitle(page: TitlePage, span: SheetSpan, announced: Announcement | null, layout: Layout): void {
  const line = layout.rows[span.title?.start ?? span.start]?.number ?? null;
  if (announced === null) {
    if (span.title?.uncertain) {
      const message = 'Rien ne sépare cette fiche de la précédente\u202F: vérifiez son titre et la fin de l’autre.';
      page.warnings.push({ code: 'title-uncertain', message, line });
    }
    return;
  }
  const likeness = page.title === null ? 0 : similarity(fingerprint(page.title), fingerprint(announced.title));
  if (likeness === 1) return;
  const isPitch = likeness < 0.5 && page.pitch === null && (page.title ?? '').split(/\s+/).length > 9;
  if (page.title === null || isPitch) {
    page.pitch ??= page.title;
    page.title = announced.title;
    page.warnings.push({
      code: 'title-missing',
      message: 'La page ne porte pas de titre\u202F: celui du sommaire est repris.',
      line,
    });
    return;
  }
  const message = `Le sommaire porte un autre titre\u202F: «\u202F${announced.title}\u202F». Celui de la page est repris.`;
  page.warnings.push({ code: 'title-differs', message, line });
}
