import {
  addressHolds,
  placesIn,
  richTextWithoutPassage,
  toPlainText,
  withoutPassage,
  type Passage,
  type RichText,
  withoutEnding,
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
  const text = (line: string): string => withoutPassage(line, passage);
  const section = (name: SectionName): RichText | null => {
    const its = content.sections[name];
    return its === null ? null : richTextWithoutPassage(its, passage);
  };
  return canonicalContent({
    ...content,
    title: text(content.title),
    organisation: text(content.organisation),
    pitch: text(content.pitch),
    sections: Object.fromEntries(sectionNames.map((name) => [name, section(name)])) as SheetContent['sections'],
    keyFigures: content.keyFigures.map((figure) => figureWith(figure, text)),
    links: content.links
      .filter(({ url }) => !addressHolds(url, passage))
      .map(({ label, url }) => ({ label: text(label), url })),
    attachments: content.attachments.map(({ sha256, name, alternative }) => ({
      sha256,
      name: text(name),
      alternative: text(alternative),
    })),
  });
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
    ...content.keyFigures.flatMap((figure) => figureLines(figure).map((text): Line => ({ part: 'keyFigures', text }))),
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

function figureLines(figure: KeyFigure): string[] {
  const words = [figure.label, figure.detail];
  switch (figure.kind) {
    case 'number':
      return [...words, figure.value, figure.unit];
    case 'share':
      return words;
    case 'change':
      return [...words, figure.unit, figure.before.label, figure.after.label];
  }
}

function figureWith(figure: KeyFigure, text: (line: string) => string): KeyFigure {
  const words = { label: text(figure.label), detail: text(figure.detail) };
  switch (figure.kind) {
    case 'number':
      return { ...figure, ...words, value: text(figure.value), unit: text(figure.unit) };
    case 'share':
      return { ...figure, ...words };
    case 'change':
      return {
        ...figure,
        ...words,
        unit: text(figure.unit),
        before: { ...figure.before, label: text(figure.before.label) },
        after: { ...figure.after, label: text(figure.after.label) },
      };
  }
}
