import type { Actor } from '../access/actor';
import { actionLabels } from '../access/actions';
import { actionsFor, can } from '../access/can';
import type { SheetFacts } from '../access/facts';
import { claimWords } from './table/claim-words';
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

/** « C’est ma fiche », for whoever may say so of a sheet online; null for the others. */
export function offeredClaim(
  actor: Actor,
  { state, authorId, coAuthorIds, committeeId }: SheetFacts,
): OfferedAction<'claim'> | null {
  const unclaimed = { state: 'none', claimantId: null, onlySecretaryIsClaimant: false } as const;
  const facts = { record: 'sheetClaim', ...unclaimed, authorId, coAuthorIds, committeeId } as const;
  if (state !== 'online' || !can(actor, 'claim', facts).allowed) return null;
  return offer('claim', actionLabels.sheetClaim.claim, claimWords, [{ field: 'reason' }]);
}

export function isSheetAction(name: string): name is SheetAction {
  return sheetRows.some(({ action }) => action === name);
}
