import { Injectable } from '@nestjs/common';
import type { SheetEffect } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { RedactedValidation } from '../redactions/redacted-validation.service';
import { Redactions } from '../redactions/redactions.service';
import { CorrectionProposals } from './correction-proposals.service';
import { CorrectionPublication } from './correction-publication.service';
import { ReferentNominations } from './referent-nominations.service';
import type { SheetAct, SheetActDone } from './sheet-act';
import { Archiving } from './archiving.service';

/** What rows on published sheets cannot say by themselves, and name as their effect: each done by its service. */
@Injectable()
export class SheetEffects {
  private readonly effects: Record<SheetEffect, (act: SheetAct) => Promise<SheetActDone | null>>;

  constructor(
    corrections: CorrectionProposals,
    corrected: CorrectionPublication,
    archiving: Archiving,
    referents: ReferentNominations,
    redactions: Redactions,
    redacted: RedactedValidation,
    private readonly clock: Clock,
  ) {
    this.effects = {
      'propose-correction': (act) => corrections.propose(act),
      'publish-correction': (act) => corrected.publish(act),
      'drop-correction': (act) => corrections.drop(act),
      'confirm-validity': (act) => archiving.confirm(act),
      'invite-referent': (act) => referents.invite(act),
      'ask-redaction': (act) => redactions.ask(act),
      'erase-passage': (act) => redactions.agree(act),
      'drop-redaction': (act) => redactions.drop(act),
      'validate-what-is-left': (act) => redacted.validate(act),
    };
  }

  /** Null when nothing came of it: nobody is told, and no event is entered. */
  of(act: SheetAct): Promise<SheetActDone | null> {
    const { effect } = act.row;
    if (effect !== undefined) return this.effects[effect](act);
    return Promise.resolve({ facts: {}, about: `${act.sheet.sheetId}:${this.clock.now().toISOString()}` });
  }
}
