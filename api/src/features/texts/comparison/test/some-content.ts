import fc from 'fast-check';
import type { ComparableContent } from '@recueil/contracts';
import { canonicalContent, type KeyFigure, type SheetContent } from '@recueil/domain';
import type { Block, Inline, ListItem, Mark, RichText } from '@recueil/text';

/** Contents of the whole schema, in the form in which they are stored, with contacts and files to go with them. */

const word = fc.constantFrom(
  'accueil',
  'guichet',
  "l'agent",
  'soir',
  'œuvre',
  '12 h',
  'm²',
  'rappel',
  'Oui.',
  'été',
  '« fort »',
  'dossier.',
);
export const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const maybeWords = fc.option(words, { nil: '' });
export const address = fc.nat(400).map((number) => `https://ville.example/${String(number)}`);
const marks = fc
  .tuple(fc.option(address), fc.boolean(), fc.boolean())
  .map(([href, isBold, isItalic]): Mark[] => [
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
    ...(isBold ? [{ type: 'bold' } as const] : []),
    ...(isItalic ? [{ type: 'italic' } as const] : []),
  ]);
const inlines = fc.array(fc.record({ type: fc.constant('text' as const), text: words, marks }), {
  minLength: 1,
  maxLength: 3,
});
const paragraph = inlines.map((content): Block => ({ type: 'paragraph', content }));
const item = fc
  .tuple(paragraph, fc.option(paragraph))
  .map(([first, second]): ListItem => ({ type: 'listItem', content: second === null ? [first] : [first, second] }));
export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  inlines.map((content): Block => ({ type: 'heading', attrs: { level: 3 }, content })),
  fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
);
const section = fc.option(
  fc.array(block, { minLength: 1, maxLength: 4 }).map((content): RichText => ({ type: 'doc', content })),
  { freq: 5 },
);

const told = { label: maybeWords, detail: maybeWords };
const amount = fc.nat(5_000);
export const figure: fc.Arbitrary<KeyFigure> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.nat(90_000).map(String), unit: maybeWords, ...told }),
  fc.tuple(fc.nat(19), fc.nat(19), maybeWords, maybeWords).map(([value, more, label, detail]) => ({
    kind: 'share' as const,
    value: Math.min(value, more),
    of: Math.max(value, more) + 1,
    label,
    detail,
  })),
  fc.record({
    kind: fc.constant('change' as const),
    before: fc.record({ label: maybeWords, value: amount }),
    after: fc.record({ label: maybeWords, value: amount }),
    unit: maybeWords,
    ...told,
  }),
);
export const link = fc.record({ label: maybeWords, url: address });
export const contactId = fc.nat(30).map((number) => `contact-${String(number)}`);
export const digest = fc.nat(30).map((number) => `${String(number).padStart(2, '0')}ab`.repeat(16));
export const attachment = fc.record({
  sha256: digest,
  name: fc.nat(5).map((number) => `piece-${String(number)}.pdf`),
  alternative: maybeWords,
});

export const content: fc.Arbitrary<SheetContent> = fc
  .record({
    title: words,
    organisation: maybeWords,
    pitch: maybeWords,
    sections: fc.record({ origin: section, results: section, principles: section, advice: section, setbacks: section }),
    resultsKind: fc.constantFrom('obtained' as const, 'expected' as const),
    resultsDate: fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2027-03-${String(day).padStart(2, '0')}`)),
    keyFigures: fc.array(figure, { maxLength: 3 }),
    links: fc.array(link, { maxLength: 3 }),
    contactIds: fc.uniqueArray(contactId, { maxLength: 3 }),
    attachments: fc.uniqueArray(attachment, { maxLength: 3, selector: ({ sha256 }) => sha256 }),
  })
  .map(canonicalContent);

/** Some of these people differ by their role alone, or by what is in their name: they are other contacts all the same. */
export function contactOf(id: string): ComparableContent['contacts'][number] {
  const number = Number(id.slice('contact-'.length));
  const name = `Agent ${String(Math.floor(number / 3))}`;
  const [named, role] = [
    [name, 'accueil'],
    [name, 'archives'],
    [`${name}, accueil`, ''],
  ][number % 3] ?? [name, ''];
  return { id, name: named ?? '', role: role ?? '', email: '', phone: '', url: '' };
}

/** A content as it is compared. */
export function comparable({ contactIds, ...rest }: SheetContent): ComparableContent {
  return { ...rest, contacts: contactIds.map(contactOf) };
}

/** Every line of words in a text, to be changed in its place. */
export function inlinesIn(text: RichText): Inline[] {
  const inBlock = (one: Block): Inline[] =>
    one.type === 'paragraph' || one.type === 'heading'
      ? (one.content ?? [])
      : one.content.flatMap(({ content: blocks }) => blocks.flatMap(inBlock));
  return text.content.flatMap(inBlock);
}
