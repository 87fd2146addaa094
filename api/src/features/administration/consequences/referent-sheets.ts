import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { sheetsAnsweredFor } from './answered-sheet.repository';
import { SheetsInHand, type SheetInHand } from './sheets-in-hand';

/** The sheets online that someone answers for. */
@Injectable()
export class ReferentSheets extends SheetsInHand {
  constructor(
    private readonly database: DataSource,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {
    super();
  }

  async list(personId: string): Promise<SheetInHand[]> {
    const rows = await sheetsAnsweredFor(this.database, personId);
    const facts = {
      ...({ record: 'sheet', state: 'online', access: this.config.catalogueAccess } as const),
      ...{ onlySecretaryIsAuthor: false, authorDisabled: false, openSubmission: false, correctionBy: null },
      ...{ redactionBy: null, textValidated: true },
    };
    return rows.map(({ sheetId, title, ...team }) => ({
      sheetId,
      title,
      kind: 'online',
      facts: { ...facts, ...team },
    }));
  }
}
