import type { Actor } from '../access/actor';
import { actionLabels } from '../access/actions';
import { actionsFor } from '../access/can';
import type { SheetFacts } from '../access/facts';
import { offer, type OfferedAction } from './table/offered-action';
import { sheetAsks } from './table/sheet-need-words';
import type { SheetAction } from './table/sheet-row';
import { sheetRowFor, sheetRows } from './table/sheet-rows';
import { sheetWords } from './table/sheet-words';

/** The buttons for someone before a sheet that was online, in reading order, with what each asks for and says. */
export function offeredSheetActions(actor: Actor, facts: SheetFacts): OfferedAction<SheetAction>[] {
  return actionsFor(actor, facts)
    .filter(isSheetAction)
    .map((name) =>
      offer(name, actionLabels.sheet[name], sheetWords[name], sheetAsks(sheetRowFor(name, facts.state)?.needs ?? [])),
    );
}

export function isSheetAction(name: string): name is SheetAction {
  return sheetRows.some(({ action }) => action === name);
}
