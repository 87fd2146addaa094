import {
  type ComparedPart,
  type ComparisonView,
  type DraftContent,
  type SheetPart,
  compareContents,
} from '@recueil/contracts';

/** Two contents compared, as the server does. */
export function comparisonView(
  before: DraftContent,
  after: DraftContent,
  changes: Partial<ComparisonView> = {},
  reasons: Partial<Record<SheetPart, ComparedPart['reasons']>> = {},
): ComparisonView {
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
    parts: compareContents(before, after).map((part) => ({ ...part, reasons: reasons[part.part] ?? [] })),
    ...changes,
  };
}
