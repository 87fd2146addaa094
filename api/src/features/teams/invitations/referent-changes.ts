import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** `goneId`: who answered for the sheet, and whose account is being closed. */
type Step = (manager: EntityManager, sheetId: string, goneId: string | null) => Promise<void>;

/** Somebody else answers for a sheet, or nobody: what waits for them is looked after by whoever keeps it. */
@Injectable()
export class ReferentChanges {
  private readonly steps: Step[] = [];

  /** Has something more done in the transaction of the change, once it is written. */
  after(step: Step): void {
    this.steps.push(step);
  }

  async changed(manager: EntityManager, sheetId: string, goneId: string | null): Promise<void> {
    for (const step of this.steps) await step(manager, sheetId, goneId);
  }
}
