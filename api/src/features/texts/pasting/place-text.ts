import { canonicalLine, checkRichText, toPlainText, type RichText } from '@recueil/text';
import { contentLimits, sectionNames, type Sections } from '@recueil/domain';
import {
  ImportError,
  readDocument,
  richTextFromPlain,
  type ImportedContact,
  type ImportedSheet,
} from '@recueil/importing';
import type { DraftContact, DraftContent, Placement } from '@recueil/contracts';
import { leftText } from './left-text';
import { withoutMailOpening } from './mail-opening';
import { PlacedWords } from './placed-words';

/**
 * Sorts a pasted text into a sheet: its first, where it holds several. Every word of it is in the content or in `rest`,
 * but for recognised headings and labels. What is too long for its field stays in `rest`.
 */
export function placeText(text: string): Placement {
  const sheet = readSheet(text);
  const content = sheet === null ? titledContent(text) : contentOf(sheet);
  const placed = new PlacedWords(
    [
      content.title,
      content.organisation,
      content.pitch,
      ...sectionNames.map((name) => toPlainText(content.sections[name])),
    ],
    content.contacts.flatMap(({ name, email, phone, url }) => [name, email, phone, url]),
  );
  const headings = new Set<string>(sectionNames.filter((name) => content.sections[name] !== null));
  if (content.contacts.length > 0) headings.add('contacts');
  return { content, rest: leftText(text, placed, headings) };
}

function readSheet(text: string): ImportedSheet | null {
  try {
    return readDocument(new TextEncoder().encode(withoutMailOpening(text)), { name: 'texte.txt' }).sheets[0] ?? null;
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

function contentOf(sheet: ImportedSheet): DraftContent {
  const sections = sectionNames.map((name): [string, RichText | null] => [name, sectionOf(sheet.sections[name])]);
  return {
    ...emptyContent(),
    title: lineWithin(sheet.title, contentLimits.title),
    organisation: lineWithin(sheet.organisation, contentLimits.organisation),
    pitch: lineWithin(sheet.pitch, contentLimits.pitch),
    sections: Object.fromEntries(sections) as Sections,
    resultsKind: sheet.resultsKind,
    contacts: sheet.contacts.slice(0, contentLimits.contacts).map(contactOf),
  };
}

/** Of a text without headings, at most its first line is recognised: short, without a stop, apart from what follows. */
function titledContent(text: string): DraftContent {
  const [first = '', second, third] = text.trim().split(/\r\n|\r|\n/);
  const isTitle = /^\p{Lu}.{8,}[^.,;:!?…]$/u.test(first.trim()) && second?.trim() === '' && third !== undefined;
  return { ...emptyContent(), title: isTitle && !first.includes(':') ? lineWithin(first, contentLimits.title) : '' };
}

/** A sheet of which nothing is written. */
export function emptyContent(): DraftContent {
  return {
    title: '',
    organisation: '',
    pitch: '',
    sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    contacts: [],
    attachments: [],
  };
}

function lineWithin(text: string | null, limit: number): string {
  const line = canonicalLine(text ?? '');
  return line.length <= limit ? line : '';
}

function sectionOf(text: string | null): RichText | null {
  const section = text === null ? null : richTextFromPlain(text);
  return section === null || section.content.length === 0 || checkRichText(section).length > 0 ? null : section;
}

function contactOf({ name, email, phone, url }: ImportedContact): DraftContact {
  return { id: null, name: name ?? '', role: '', email: email ?? '', phone: phone ?? '', url: url ?? '' };
}
