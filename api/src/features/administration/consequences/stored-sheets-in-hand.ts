import { Injectable } from '@nestjs/common';
import { RunningSubmissions } from '#rooms/desk';
import { SheetsInHand, type SheetInHand } from './sheets-in-hand';
import { ReferentSheets } from './referent-sheets';

/** The submissions under way, and the sheets online that someone answers for. */
@Injectable()
export class StoredSheetsInHand extends SheetsInHand {
  constructor(
    private readonly running: RunningSubmissions,
    private readonly online: ReferentSheets,
  ) {
    super();
  }

  async list(personId: string): Promise<SheetInHand[]> {
    const running = await this.running.list();
    return [
      ...running.map(({ sheetId, theme, submission }): SheetInHand => ({
        kind: 'running',
        sheetId,
        title: nameOf(theme),
        submission,
      })),
      ...(await this.online.list(personId)),
    ];
  }
}

/** Administering people is no reason to read what they write: a submission under way is named by its theme. */
function nameOf(theme: string | null): string {
  return theme === null ? 'Une fiche en cours, à classer' : `Une fiche en cours, ${theme}`;
}
