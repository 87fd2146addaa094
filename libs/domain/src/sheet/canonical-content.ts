import { canonicalLine, canonicalRichText, type RichText } from '@recueil/text';
import { sectionNames, type KeyFigure, type Moment, type Sections, type SheetContent } from './content';

/**
 * The one form in which a content is stored, compared and hashed: canonical strings and texts, every key present and in
 * this order. Idempotent. Texts must have passed `checkContent`.
 */
export function canonicalContent(content: SheetContent): SheetContent {
  return {
    title: canonicalLine(content.title),
    organisation: canonicalLine(content.organisation),
    pitch: canonicalLine(content.pitch),
    sections: canonicalSections(content.sections),
    resultsKind: content.resultsKind,
    resultsDate: content.resultsDate,
    keyFigures: content.keyFigures.map(canonicalFigure),
    links: content.links.map(({ label, url }) => ({ label: canonicalLine(label), url })),
    contactIds: [...content.contactIds],
    attachments: content.attachments.map(({ sha256, name, alternative }) => ({
      sha256,
      name: canonicalLine(name),
      alternative: canonicalLine(alternative),
    })),
  };
}

/** What is stored and hashed, in UTF-8: {@link canonicalContent} as JSON. Equal contents have equal strings. */
export function canonicalJson(content: SheetContent): string {
  return JSON.stringify(canonicalContent(content));
}

function canonicalSections(sections: Sections): Sections {
  const entries = sectionNames.map((name) => [name, canonicalSection(sections[name])]);
  return Object.fromEntries(entries) as Sections;
}

function canonicalSection(text: RichText | null): RichText | null {
  const canonical = text === null ? null : canonicalRichText(text);
  return canonical?.content.length === 0 ? null : canonical;
}

function canonicalFigure(figure: KeyFigure): KeyFigure {
  const words = { label: canonicalLine(figure.label), detail: canonicalLine(figure.detail) };
  switch (figure.kind) {
    case 'number':
      return { kind: 'number', value: canonicalLine(figure.value), unit: canonicalLine(figure.unit), ...words };
    case 'share':
      return { kind: 'share', value: figure.value, of: figure.of, ...words };
    case 'change':
      return {
        kind: 'change',
        before: canonicalMoment(figure.before),
        after: canonicalMoment(figure.after),
        unit: canonicalLine(figure.unit),
        ...words,
      };
  }
}

function canonicalMoment({ label, value }: Moment): Moment {
  return { label: canonicalLine(label), value };
}
