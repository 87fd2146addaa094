import {
  addressHolds,
  addressSpans,
  placesIn,
  richTextSpans,
  textSpans,
  toPlainText,
  withoutEnding,
  withoutSpans,
  type Passage,
  type RichText,
  type Span,
} from '@recueil/text';
import { canonicalContent } from './canonical-content';
import { sectionNames, type KeyFigure, type SectionName, type SheetContent } from './content';

/** Parts of a content in which words stand; contacts are held elsewhere and blanked there. */
export type WordedPart = 'title' | 'organisation' | 'pitch' | SectionName | 'keyFigures' | 'links' | 'attachments';

/** One place where a passage stands, with what surrounds it in its line. */
export interface PassagePlace {
  part: WordedPart;
  before: string;
  found: string;
  after: string;
}

/** How many characters of a line are shown on either side of a place. */
const shownAround = 60;

/** Where a passage stands in a content, in reading order. An address that tells it counts, whole. */
export function passagePlaces(content: SheetContent, passage: Passage): PassagePlace[] {
  return linesOf(content).flatMap(({ part, text, isAddress }) => {
    const places = placesIn(text, passage);
    if (isAddress) return addressHolds(text, passage) ? [{ part, before: '', found: text, after: '' }] : [];
    return places.map(({ start, end }) => ({
      part,
      before: endOf(text.slice(0, start)),
      found: text.slice(start, end),
      after: beginningOf(text.slice(end)),
    }));
  });
}

/**
 * The content once the passage is erased, in canonical form: a mark stands in its place, links whose address tells it are
 * gone. Equal to the canonical content when the passage stands nowhere; never longer than the passage was.
 */
export function contentWithoutPassage(content: SheetContent, passage: Passage): SheetContent {
  return contentWithoutSpans(content, contentSpans(content, passage));
}

/** The content once these stretches of it are erased, in canonical form. */
export function contentWithoutSpans(content: SheetContent, spans: readonly Span[]): SheetContent {
  return canonicalContent(withoutSpans(content, spans));
}

/** Where the passage stands in a content: {@link contentWithoutSpans} erases it there. */
export function contentSpans(content: SheetContent, passage: Passage): Span[] {
  const line = (text: string, ...path: Span['path']): Span[] => textSpans(text, passage, path);
  return [
    ...line(content.title, 'title'),
    ...line(content.organisation, 'organisation'),
    ...line(content.pitch, 'pitch'),
    ...sectionNames.flatMap((name) => {
      const its = content.sections[name];
      return its === null ? [] : richTextSpans(its, passage, ['sections', name]);
    }),
    ...content.keyFigures.flatMap((figure, at) =>
      figureLines(figure).flatMap(({ text, path }) => line(text, 'keyFigures', at, ...path)),
    ),
    ...content.links.flatMap(({ label, url }, at) => [
      ...line(label, 'links', at, 'label'),
      ...addressSpans(url, passage, ['links', at, 'url']),
    ]),
    ...content.attachments.flatMap(({ name, alternative }, at) => [
      ...line(name, 'attachments', at, 'name'),
      ...line(alternative, 'attachments', at, 'alternative'),
    ]),
  ];
}

/** Cut between two words, which is then said. */
function beginningOf(text: string): string {
  if (text.length <= shownAround) return text;
  return `${withoutEnding(text.slice(0, shownAround), /\S/).trimEnd()}…`;
}

function endOf(text: string): string {
  if (text.length <= shownAround) return text;
  return `…${text.slice(-shownAround).replace(/^\S*/, '').trimStart()}`;
}

interface Line {
  part: WordedPart;
  text: string;
  isAddress?: true;
}

function linesOf(content: SheetContent): Line[] {
  return [
    { part: 'title', text: content.title },
    { part: 'organisation', text: content.organisation },
    { part: 'pitch', text: content.pitch },
    ...sectionNames.flatMap((part) => sectionLines(part, content.sections[part])),
    ...content.keyFigures.flatMap((figure) =>
      figureLines(figure).map(({ text }): Line => ({ part: 'keyFigures', text })),
    ),
    ...content.links.flatMap(({ label, url }): Line[] => [
      { part: 'links', text: label },
      { part: 'links', text: url, isAddress: true },
    ]),
    ...content.attachments.flatMap(({ name, alternative }): Line[] => [
      { part: 'attachments', text: name },
      { part: 'attachments', text: alternative },
    ]),
  ];
}

function sectionLines(part: SectionName, text: RichText | null): Line[] {
  const lines = toPlainText(text)
    .split('\n')
    .map((line): Line => ({ part, text: line }));
  return [
    ...lines,
    ...addressesIn(text?.content ?? []).map((address): Line => ({ part, text: address, isAddress: true })),
  ];
}

function addressesIn(blocks: RichText['content']): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? (block.content ?? []).flatMap(({ marks = [] }) =>
          marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])),
        )
      : block.content.flatMap(({ content }) => addressesIn(content)),
  );
}

function figureLines(figure: KeyFigure): { text: string; path: string[] }[] {
  const words = [
    { text: figure.label, path: ['label'] },
    { text: figure.detail, path: ['detail'] },
  ];
  switch (figure.kind) {
    case 'number':
      return [...words, { text: figure.value, path: ['value'] }, { text: figure.unit, path: ['unit'] }];
    case 'share':
      return words;
    case 'change':
      return [
        ...words,
        { text: figure.unit, path: ['unit'] },
        { text: figure.before.label, path: ['before', 'label'] },
        { text: figure.after.label, path: ['after', 'label'] },
      ];
  }
}
