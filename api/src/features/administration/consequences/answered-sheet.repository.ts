import type { SheetFacts } from '@recueil/domain';
import { type Connection, fragment, many, sql } from '#core/database/sql';
import { sheetTeam } from '#rooms/sheets';
import { sheetCommittees } from '#rooms/people';

export type AnsweredSheet = { sheetId: string; title: string } & Pick<
  SheetFacts,
  'authorId' | 'coAuthorIds' | 'delegateIds' | 'committeeId'
>;

/** The sheets online that this person answers for, by title. */
export function sheetsAnsweredFor(on: Connection, personId: string): Promise<AnsweredSheet[]> {
  return many(
    on,
    sql<AnsweredSheet>`SELECT p.sheet_id AS "sheetId", p.document #>> '{content,title}' AS title,
     sp.account_id AS "authorId", sc.committee_id AS "committeeId", team.co_authors AS "coAuthorIds",
     team.delegates AS "delegateIds"
     FROM sheet_people sp JOIN published_sheets p ON p.sheet_id = sp.sheet_id
     CROSS JOIN LATERAL ${sheetTeam(fragment`p.sheet_id`)} team
     JOIN (${sheetCommittees}) sc ON sc.sheet_id = p.sheet_id
     WHERE sp.part = 'author' AND sp.account_id = ${personId} ORDER BY p.title_key, p.sheet_id`,
  );
}
