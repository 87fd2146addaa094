import {
  type ComparedPart,
  type ComparisonView,
  type DraftContent,
  type SheetPart,
  attachmentLine,
  contactLine,
  figureLine,
  linkLine,
} from '@recueil/contracts';
import { type RichText, type TextComparison, compareLines, compareTexts, fromPlainText } from '@recueil/text';
import { partHeading } from '../app/features/submissions/part-words';

const lines = ['title', 'organisation', 'pitch'] as const;
const sections = ['origin', 'results', 'principles', 'advice', 'setbacks'] as const;
const lists = ['keyFigures', 'links', 'contacts', 'attachments'] as const;
const nothing: RichText = { type: 'doc', content: [] };

/** Two contents compared, as the server does. */
export function comparisonView(
  before: DraftContent,
  after: DraftContent,
  changes: Partial<ComparisonView> = {},
  reasons: Partial<Record<SheetPart, ComparedPart['reasons']>> = {},
): ComparisonView {
  const part = (name: SheetPart, one: RichText, other: RichText, compared: TextComparison): ComparedPart => ({
    part: name,
    heading: partHeading(name),
    before: one,
    after: other,
    changed: compared.changed,
    blocks: compared.blocks,
    sentences: compared.sentences,
    reasons: reasons[name] ?? [],
  });
  const parts = [
    ...lines.map((name) =>
      part(name, fromPlainText(before[name]), fromPlainText(after[name]), compareLines(before[name], after[name])),
    ),
    ...sections.map((name) => {
      const [one, other] = [before.sections[name] ?? nothing, after.sections[name] ?? nothing];
      return part(name, one, other, compareTexts(one, other));
    }),
    ...lists.map((name) => {
      const [one, other] = [listed(name, before), listed(name, after)];
      return part(name, one, other, compareTexts(one, other));
    }),
  ];
  return {
    before: {
      id: 'v1',
      contentHash: 'bbbb',
      kind: 'submitted',
      round: 1,
      at: '2026-11-10T08:00:00.000Z',
      by: null,
      label: '',
    },
    after: {
      id: 'v2',
      contentHash: 'aaaa',
      kind: 'proposed',
      round: 1,
      at: '2026-11-20T08:00:00.000Z',
      by: null,
      label: '',
    },
    contentHash: 'aaaa',
    parts,
    changedWords: 3,
    ...changes,
  };
}

function listed(part: (typeof lists)[number], { keyFigures, links, contacts, attachments }: DraftContent): RichText {
  const lines = {
    keyFigures: keyFigures.map(figureLine),
    links: links.map(linkLine),
    contacts: contacts.map(contactLine),
    attachments: attachments.map(attachmentLine),
  };
  return fromPlainText(lines[part].join('\n'));
}
