import { sheetRefusal, type SheetInput, type StandingSheet } from './sheet-needs';
import type { SheetAction } from './table/sheet-row';
import { sheetRows } from './table/sheet-rows';

const standing = { contentHash: 'text', correctionHash: 'correction', redactionId: 'redaction' };

function refused(action: SheetAction, input: SheetInput, now: StandingSheet = standing): [number, string] | null {
  const row = sheetRows.find((one) => one.action === action)!;
  const problem = sheetRefusal(row, input, now);
  return problem && [problem.status, problem.field];
}

describe('what an action on a published sheet needs', () => {
  it('is a reason that says something', () => {
    expect(refused('archive', { reason: ' ' })).toEqual([422, 'reason']);
    expect(refused('archive', { reason: 'Doublon.' })).toBeNull();
  });

  it('is told one thing at a time, in the order of the row', () => {
    expect(refused('redact', {})).toEqual([422, 'passage']);
    expect(refused('redact', { passage: 'Odile Marchetaux' })).toEqual([422, 'reason']);
    expect(refused('redact', { passage: 'Odile Marchetaux', reason: 'À sa demande.' })).toBeNull();
    expect(refused('redact', { passage: 'ab', reason: 'À sa demande.' })).toEqual([422, 'passage']);
  });

  it('is an address, or a text', () => {
    expect(refused('nominate-referent', { email: '' })).toEqual([422, 'email']);
    expect(refused('correct', {})).toEqual([422, 'content']);
  });

  it('is that what was shown still stands', () => {
    expect(refused('agree-to-correction', { contentHash: 'correction' })).toBeNull();
    expect(refused('agree-to-correction', { contentHash: 'another' })?.[0]).toBe(409);
    expect(refused('drop-correction', {}, { ...standing, correctionHash: null })?.[0]).toBe(409);
    expect(refused('agree-to-redaction', { redactionId: 'redaction' })).toBeNull();
    expect(refused('drop-redaction', { redactionId: 'another' })?.[0]).toBe(409);
    expect(refused('validate-redacted', { contentHash: 'text' })).toBeNull();
    expect(refused('validate-redacted', {})?.[0]).toBe(409);
  });

  it('is nothing for what a press is enough', () => {
    for (const action of ['revise', 'restore', 'confirm-still-valid'] as const) expect(refused(action, {})).toBeNull();
  });
});
