import fc from 'fast-check';
import { compareContents, type ComparedPart } from '@recueil/contracts';
import { canonicalContent, type SheetContent } from '@recueil/domain';
import { seenForm } from '@recueil/text';
import { contentHash } from '#rooms/sheets';
import { anEditOf } from './test/edits';
import { comparable, content } from './test/some-content';

/** More of them from outside: `EDITS=5000`. */
const numRuns = Number(process.env.EDITS ?? 300);

const edited = content.chain((before) =>
  anEditOf(before).map((edit) => ({ before, edit, after: canonicalContent(edit.content) })),
);

function compared(before: SheetContent, after: SheetContent): ComparedPart[] {
  return compareContents(comparable(before), comparable(after));
}

/** What the page shows of one side of what changed: words only where some of them changed, as it does. */
function shown({ blocks, sentences, changes }: ComparedPart, side: 'before' | 'after'): string {
  const gone = side === 'before' ? 'added' : 'removed';
  const hasOthers = blocks.some(({ pieces }) => pieces.some(({ op }) => op !== 'same'));
  const lines = hasOthers
    ? blocks.map(({ pieces }) =>
        pieces
          .filter(({ op }) => op !== gone)
          .map(({ text }) => text)
          .join(''),
      )
    : [];
  const values = changes.flatMap((change) => [change[side] ?? '', change.files?.[side]?.name ?? '']);
  return seenForm([...lines, ...sentences.map((change) => change[side] ?? ''), ...values].join('\n'));
}

const isTold = ({ sentences, changes, tidied }: ComparedPart): boolean =>
  sentences.length + changes.length + tidied > 0;

describe('whatever is edited in a content', () => {
  it('is told where it is, by its old and its new value, and nothing is told where the hash is the same', () => {
    fc.assert(
      fc.property(edited, ({ before, edit, after }) => {
        const parts = compared(before, after);
        const changed = parts.filter((part) => part.changed);
        expect(changed.length > 0).toBe(contentHash(before) !== contentHash(after));
        if (changed.length === 0) return;
        expect(changed.map(({ part }) => part)).toEqual([edit.part]);
        const [part] = changed;
        expect(isTold(part!)).toBe(true);
        for (const side of ['before', 'after'] as const) {
          for (const value of edit[side]) expect(shown(part!, side)).toContain(seenForm(value).trim());
        }
        if (edit.isUnseen) expect(part).toMatchObject({ sentences: [], changes: [], words: 0, onlyWords: true });
        if (edit.isUnseen) expect(part!.tidied).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });

  it('is told in every part that is another, whatever the two contents', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        for (const part of compared(before, after)) expect(isTold(part)).toBe(part.changed);
        expect(compared(before, before).some(({ changed }) => changed)).toBe(false);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it('is told in plain words where files only follow each other otherwise', () => {
    const base = fc.sample(content, { numRuns: 1, seed: 1 })[0]!;
    const [map, poster] = [
      { sha256: 'a'.repeat(64), name: 'plan.png', alternative: 'Le plan du guichet.' },
      { sha256: 'b'.repeat(64), name: 'affiche.png', alternative: '' },
    ] as const;
    const [before, after] = [
      [map, poster],
      [poster, map],
    ].map((attachments) => ({ ...base, attachments }));
    const [part] = compared(before!, after!).filter(({ changed }) => changed);
    expect(part!.changes).toMatchObject([
      {
        kind: 'order',
        before: '1. plan.png\u202F; Le plan du guichet.\n2. affiche.png',
        after: '1. affiche.png\n2. plan.png\u202F; Le plan du guichet.',
      },
    ]);
  });
});
