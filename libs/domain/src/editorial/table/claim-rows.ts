import type { ClaimAction, ClaimRow } from './sheet-row';

/** « C’est ma fiche »: what becomes of it. */
export const claimRows = {
  claim: { from: 'none', to: 'open', event: 'sheet.claimed', tells: 'deciders' },
  confirm: { from: 'open', to: 'confirmed', event: 'sheet.claim-confirmed', tells: 'claimant' },
  refuse: { from: 'open', to: 'refused', event: 'sheet.claim-refused', tells: 'claimant' },
} as const satisfies Record<ClaimAction, ClaimRow>;
