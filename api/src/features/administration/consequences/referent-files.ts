import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SheetFacts } from '@recueil/domain';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { sheetTeam } from '#rooms/sheets';
import { sheetCommittees } from '#rooms/people';
import { OpenFiles, type KeptFile } from './open-files';

type Row = { sheetId: string; title: string } & Pick<
  SheetFacts,
  'authorId' | 'coAuthorIds' | 'delegateIds' | 'committeeId'
>;

/** The sheets online that someone answers for. */
@Injectable()
export class ReferentFiles extends OpenFiles {
  constructor(
    private readonly database: DataSource,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {
    super();
  }

  async list(personId: string): Promise<KeptFile[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT p.sheet_id AS "sheetId", p.document #>> '{content,title}' AS title, sp.account_id AS "authorId",
         sc.committee_id AS "committeeId", team.co_authors AS "coAuthorIds", team.delegates AS "delegateIds"
       FROM sheet_people sp JOIN published_sheets p ON p.sheet_id = sp.sheet_id
       CROSS JOIN LATERAL ${sheetTeam('p.sheet_id')} team
       JOIN (${sheetCommittees}) sc ON sc.sheet_id = p.sheet_id
       WHERE sp.part = 'author' AND sp.account_id = $1 ORDER BY p.title_key, p.sheet_id`,
      [personId],
    );
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
