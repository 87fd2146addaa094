import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ErasureLog, type NotedErasure } from '#core/erasures/erasure-log';
import { ErasureMisfit } from '#core/erasures/erasure-misfit';
import { AccountClosing } from '#rooms/accounts';
import { ContactWithdrawal } from '#rooms/contacts';
import { ErasingAgain } from '#rooms/editorial';
import { BackupError } from './backup-error';

/** What was erased or withdrawn after a back-up was made is erased again in what it brought. */
@Injectable()
export class ErasureReplay {
  constructor(
    private readonly log: ErasureLog,
    private readonly closing: AccountClosing,
    private readonly withdrawal: ContactWithdrawal,
    private readonly passages: ErasingAgain,
  ) {}

  /**
   * Those of the journal that the database does not know, in their order, but for those that are left out; from then on it
   * knows them all. Answers how many were made again. Throws a {@link BackupError} that says which one cannot be.
   */
  async replay(
    manager: EntityManager,
    journal: readonly NotedErasure[],
    leftOut: readonly string[] = [],
  ): Promise<number> {
    const unknown = await this.log.unknown(manager, journal);
    const again = unknown.filter(({ id }) => !leftOut.includes(id));
    for (const erasure of again) await this.make(manager, erasure);
    for (const erasure of unknown) await this.log.keep(manager, erasure);
    return again.length;
  }

  private async make(manager: EntityManager, erasure: NotedErasure): Promise<void> {
    try {
      await this.again(manager, erasure);
    } catch (error) {
      if (error instanceof ErasureMisfit) throw misfit(erasure, error);
      throw error;
    }
  }

  private again(manager: EntityManager, { kind, subjectId, facts }: NotedErasure): Promise<void> {
    switch (kind) {
      case 'account-closed':
        return this.closing.closeAgain(manager, subjectId, facts.by);
      case 'contact-withdrawn':
        return this.withdrawal.withdrawAgain(manager, subjectId);
      case 'passage-erased':
        return this.passages.erase(manager, subjectId, facts);
    }
  }
}

function misfit({ id, at, subjectId }: NotedErasure, { message }: ErasureMisfit): BackupError {
  return new BackupError(
    `Un passage effacé le ${at.slice(0, 10)} de la fiche ${subjectId} ne peut pas l’être à nouveau\u00a0: ${message}. Rien n’a été changé. ` +
      'Prenez une sauvegarde plus récente, ou le journal qui va avec elle. Sinon, recommencez avec ' +
      `--leave-out ${id}\u00a0: tout le reste sera fait, et vous redemanderez cet effacement sur la fiche avant de rouvrir.`,
  );
}
