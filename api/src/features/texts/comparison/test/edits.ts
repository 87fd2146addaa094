import fc from 'fast-check';
import { dayWords, type SheetPart } from '@recueil/contracts';
import { sectionNames, type SheetContent } from '@recueil/domain';
import type { Block, Inline, Mark, RichText } from '@recueil/text';
import {
  address,
  attachment,
  block,
  contactId,
  contactOf,
  digest,
  figure,
  inlinesIn,
  link,
  words,
} from './some-content';

/** One thing done to a content in one place, and what of it must be read, on the side before and on the side after. */
export interface Edit {
  name: string;
  part: SheetPart;
  content: SheetContent;
  before: string[];
  after: string[];
  /** Nobody sees a difference. */
  isUnseen?: boolean;
}

type Maker = (content: SheetContent) => fc.Arbitrary<Edit> | null;
type Section = (typeof sectionNames)[number];

const lineEdits: Maker[] = (['title', 'organisation', 'pitch'] as const).flatMap((part): Maker[] => [
  (content) =>
    words.map((text) => ({
      name: `${part} replaced`,
      part,
      content: { ...content, [part]: text },
      before: [content[part]],
      after: [text],
    })),
  (content) =>
    unseenOf(content[part]).map((text) => ({
      name: `${part} tidied`,
      part,
      content: { ...content, [part]: text },
      before: [],
      after: [],
      isUnseen: true,
    })),
]);

/** The same for a reader: other spaces and apostrophes, a soft hyphen. */
function unseenOf(text: string): fc.Arbitrary<string> {
  return fc.constantFrom(
    text.replace(/ /g, '\u00A0'),
    text.replace(/'/g, '’'),
    text.replace(/(\p{L})(\p{L})/u, '$1\u00AD$2'),
  );
}

function inSection(
  name: string,
  change: (
    text: RichText,
    section: Section,
  ) => fc.Arbitrary<Omit<Edit, 'name' | 'part' | 'content'> & { text: RichText | null }> | null,
): Maker[] {
  return sectionNames.map((part): Maker => (content) => {
    const text = content.sections[part];
    if (text === null) return null;
    const made = change(structuredClone(text), part);
    return (
      made?.map(({ text: other, ...told }) => ({
        name: `${part}: ${name}`,
        part,
        content: { ...content, sections: { ...content.sections, [part]: other } },
        ...told,
      })) ?? null
    );
  });
}

/** Something done to one run of words of a section. */
function inWords(
  name: string,
  change: (inline: Inline) => fc.Arbitrary<{ inline: Inline; before: string[]; after: string[]; isUnseen?: boolean }>,
): Maker[] {
  return inSection(name, (text) =>
    fc.nat(inlinesIn(text).length - 1).chain((place) => {
      const copy = structuredClone(text);
      const target = inlinesIn(copy)[place]!;
      return change({ ...target }).map(({ inline, ...told }) => {
        const fresh = structuredClone(text);
        const own = inlinesIn(fresh)[place]!;
        delete own.marks;
        Object.assign(own, inline);
        return { text: fresh, ...told };
      });
    }),
  );
}

const hrefOf = ({ marks = [] }: Inline): string | null =>
  marks.find((mark) => mark.type === 'link')?.attrs.href ?? null;
const without = ({ marks = [] }: Inline, type: Mark['type']): Mark[] => marks.filter((mark) => mark.type !== type);

const wordEdits: Maker[] = [
  ...inWords('words replaced', (inline) =>
    words.map((text) => ({ inline: { ...inline, text }, before: [inline.text], after: [text] })),
  ),
  ...inWords('words tidied', (inline) =>
    unseenOf(inline.text).map((text) => ({ inline: { ...inline, text }, before: [], after: [], isUnseen: true })),
  ),
  ...inWords('address changed', (inline) =>
    fc.option(address).map((href) => ({
      inline: {
        ...inline,
        marks: [...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]), ...without(inline, 'link')],
      },
      before: [hrefOf(inline) ?? ''],
      after: [href ?? ''],
    })),
  ),
  ...(['bold', 'italic'] as const).flatMap((type) =>
    inWords(`${type} turned`, (inline) => {
      const [on, off] = type === 'bold' ? ['en gras', 'sans gras'] : ['en italique', 'sans italique'];
      const isOn = inline.marks?.some((mark) => mark.type === type) ?? false;
      const marks = isOn ? without(inline, type) : [...(inline.marks ?? []), { type }];
      return fc.constant({ inline: { ...inline, marks }, before: [isOn ? on : off], after: [isOn ? off : on] });
    }),
  ),
];

function textsOf(blocks: readonly Block[]): string[] {
  return inlinesIn({ type: 'doc', content: [...blocks] }).map(({ text }) => text);
}

const blockEdits: Maker[] = [
  ...inSection('block added', (text) =>
    fc.tuple(block, fc.nat(text.content.length)).map(([added, place]) => ({
      text: { type: 'doc', content: text.content.toSpliced(place, 0, added) },
      before: [],
      after: textsOf([added]),
    })),
  ),
  ...inSection('block removed', (text) =>
    fc.nat(text.content.length - 1).map((place) => ({
      text: { type: 'doc', content: text.content.toSpliced(place, 1) },
      before: textsOf(text.content.slice(place, place + 1)),
      after: [],
    })),
  ),
  ...inSection('blocks in another order', (text) => {
    const [first, ...rest] = text.content;
    if (!first || rest.length === 0) return null;
    return fc.constant({
      text: { type: 'doc' as const, content: [...rest, first] },
      before: textsOf([first]),
      after: textsOf([first]),
    });
  }),
  ...inSection('paragraph made a heading', (text) => {
    const place = text.content.findIndex(({ type }) => type === 'paragraph');
    const found = text.content[place];
    if (found?.type !== 'paragraph') return null;
    const heading: Block = { type: 'heading', attrs: { level: 3 }, content: found.content ?? [] };
    return fc.constant({
      text: { type: 'doc' as const, content: text.content.toSpliced(place, 1, heading) },
      before: ['paragraphe'],
      after: ['intertitre'],
    });
  }),
  ...inSection('list of another kind', (text) => {
    const place = text.content.findIndex(({ type }) => type === 'bulletList');
    const found = text.content[place];
    if (found?.type !== 'bulletList') return null;
    const list: Block = { ...found, type: 'orderedList' };
    return fc.constant({
      text: { type: 'doc' as const, content: text.content.toSpliced(place, 1, list) },
      before: ['liste à puces'],
      after: ['liste numérotée'],
    });
  }),
  ...inSection('emptied', (text) => fc.constant({ text: null, before: textsOf(text.content), after: [] })),
];

const resultEdits: Maker[] = [
  (content) => {
    const kind = content.resultsKind === 'obtained' ? 'expected' : 'obtained';
    const names = { obtained: 'obtenus', expected: 'attendus' };
    return fc.constant({
      name: 'results kind',
      part: 'results',
      content: { ...content, resultsKind: kind },
      before: [names[content.resultsKind]],
      after: [names[kind]],
    });
  },
  (content) =>
    fc.option(fc.constantFrom('2028-01-01', '2028-12-31')).map((date) => ({
      name: 'results date',
      part: 'results',
      content: { ...content, resultsDate: date },
      before: [content.resultsDate ? dayWords(content.resultsDate) : ''],
      after: [date ? dayWords(date) : ''],
    })),
];

/** What is done to a list: a line more, less, another, or all in another order. */
function inList<Line>(
  part: SheetPart,
  key: 'keyFigures' | 'links' | 'contactIds' | 'attachments',
  line: fc.Arbitrary<Line>,
  told: (line: Line) => string[],
): Maker[] {
  const lines = (content: SheetContent): Line[] => content[key] as Line[];
  const edit = (content: SheetContent, name: string, others: Line[], before: Line[], after: Line[]): Edit => ({
    name: `${part}: ${name}`,
    part,
    content: { ...content, [key]: others },
    before: before.flatMap(told),
    after: after.flatMap(told),
  });
  return [
    (content) =>
      fc
        .tuple(line, fc.nat(lines(content).length))
        .map(([added, place]) => edit(content, 'added', lines(content).toSpliced(place, 0, added), [], [added])),
    (content) =>
      lines(content).length === 0
        ? null
        : fc
            .nat(lines(content).length - 1)
            .map((place) =>
              edit(content, 'removed', lines(content).toSpliced(place, 1), lines(content).slice(place, place + 1), []),
            ),
    (content) =>
      lines(content).length === 0
        ? null
        : fc
            .tuple(line, fc.nat(lines(content).length - 1))
            .map(([other, place]) => edit(content, 'replaced', lines(content).toSpliced(place, 1, other), [], [])),
    (content) =>
      lines(content).length < 2
        ? null
        : fc.constant(edit(content, 'reversed', lines(content).toReversed(), lines(content), lines(content))),
  ];
}

/** One value of one line of a list. */
function inValue(
  part: SheetPart,
  key: 'keyFigures' | 'links' | 'attachments',
  name: string,
  value: fc.Arbitrary<unknown>,
  shown: (value: unknown) => string = String,
): Maker {
  return (content) => {
    const lines = content[key] as unknown as Record<string, unknown>[];
    const place = lines.findIndex((line) => name in line);
    const found = lines[place];
    if (!found) return null;
    // A part is counted: its value is a number, where that of a number is written.
    const own = value.map((other) => (typeof found[name] === 'number' ? Number(other) : other));
    return own.map((other) => ({
      name: `${part}: ${name}`,
      part,
      content: { ...content, [key]: lines.toSpliced(place, 1, { ...found, [name]: other } as never) },
      before: [shown(found[name])],
      after: [shown(other)],
    }));
  };
}

const shownDigest = (sha256: unknown): string => `${String(sha256).slice(0, 4)}\u00A0${String(sha256).slice(4, 8)}`;

const listEdits: Maker[] = [
  ...inList('keyFigures', 'keyFigures', figure, ({ label, detail }) => [label, detail]),
  ...inList('links', 'links', link, ({ label, url }) => [label, url]),
  ...inList('contacts', 'contactIds', contactId, (id) => [contactOf(id).name ?? '', contactOf(id).role ?? '']),
  ...inList('attachments', 'attachments', attachment, ({ name, alternative }) => [name, alternative]),
  ...['value', 'unit', 'label', 'detail'].map((name) =>
    inValue('keyFigures', 'keyFigures', name, name === 'value' ? fc.constantFrom('1', '2') : words),
  ),
  inValue('links', 'links', 'label', words),
  inValue('links', 'links', 'url', address),
  inValue('attachments', 'attachments', 'sha256', digest, shownDigest),
  inValue('attachments', 'attachments', 'name', fc.constantFrom('autre.pdf', 'encore.pdf')),
  inValue('attachments', 'attachments', 'alternative', words),
];

const makers: Maker[] = [...lineEdits, ...wordEdits, ...blockEdits, ...resultEdits, ...listEdits];

/** One edit of some kind, at some place where it can be made. */
export function anEditOf(content: SheetContent): fc.Arbitrary<Edit> {
  return fc.oneof(...makers.flatMap((make) => make(content) ?? []));
}
