import type { SheetRow } from './table/sheet-row';
import { sheetRows } from './table/sheet-rows';
import { validateSheetActions } from './validate-sheet-actions';

/** The table with the rows of one action changed; `null` leaves them out. */
function withRows(action: string, change: (row: SheetRow) => SheetRow | null): SheetRow[] {
  return sheetRows.flatMap((row) => (row.action === action ? (change(row) ?? []) : row));
}

describe('the table of actions on published sheets', () => {
  it('can work', () => {
    expect(() => validateSheetActions()).not.toThrow();
  });

  it('may not lead to an unknown state', () => {
    const unknown = 'nowhere' as SheetRow['from'][number];
    const broken = withRows('archive', (row) => ({ ...row, to: [{ state: unknown }] }));
    expect(() => validateSheetActions(broken)).toThrow('unknown state "nowhere"');
  });

  it('may not forget an action of the policy', () => {
    expect(() => validateSheetActions(withRows('restore', () => null))).toThrow('the table does not know "restore"');
  });

  it('may not hold an action that the policy does not know', () => {
    const row = { ...sheetRows[0]!, action: 'applaud' as SheetRow['action'] };
    expect(() => validateSheetActions([...sheetRows, row])).toThrow('the policy does not know "applaud"');
  });

  it('may not say twice what an action does in a state', () => {
    expect(() => validateSheetActions([...sheetRows, sheetRows[0]!])).toThrow('"revise" from "online" is said twice');
  });

  it('may not let people act where the policy does not, nor forget where it does', () => {
    const narrower = withRows('redact', (row) => ({ ...row, from: ['online'] }));
    expect(() => validateSheetActions(narrower)).toThrow('"redact" in "archived": no row');
    const wider = withRows('archive', (row) => ({ ...row, from: ['online', 'archived'] }));
    expect(() => validateSheetActions(wider)).toThrow('"archive" in "archived": no rule of the policy');
  });

  it('may not leave open where an action leads', () => {
    const broken = withRows('validate-redacted', (row) => ({ ...row, to: row.to.filter(({ when }) => when) }));
    expect(() => validateSheetActions(broken)).toThrow('"validate-redacted" may lead nowhere');
  });

  it('may not tell the same people twice of one act', () => {
    const broken = withRows('archive', (row) => ({ ...row, tells: [...row.tells!, ...row.tells!] }));
    expect(() => validateSheetActions(broken)).toThrow('"archive" tells somebody twice');
  });
});
