import { claimStates, sheetStates } from '../access/facts';
import { claimRows } from './table/claim-rows';
import { sheetRows } from './table/sheet-rows';
import type { SheetRow } from './table/sheet-row';
import { wrongRows } from './validate-rows';

/** Refuses a table of actions on published sheets that cannot work. Throws with everything that is wrong. */
export function validateSheetActions(rows: readonly SheetRow[] = sheetRows): void {
  const claims = Object.entries(claimRows).map(([action, { from, to }]) => ({
    action,
    from: [from],
    to: [{ state: to }],
  }));
  const wrong = [
    ...wrongRows({ record: 'sheet', states: sheetStates, rows, outside: ['read'] }),
    ...wrongRows({ record: 'sheetClaim', states: ['none', ...claimStates], rows: claims, outside: ['read'] }),
    ...rows.filter(({ tells = [] }) => isTwice(tells)).map(({ action }) => `"${action}" tells somebody twice`),
  ];
  if (wrong.length > 0) throw new Error(`the actions on published sheets cannot work:\n- ${wrong.join('\n- ')}`);
}

function isTwice(tells: NonNullable<SheetRow['tells']>): boolean {
  return new Set(tells.map(({ whom }) => whom)).size < tells.length;
}
