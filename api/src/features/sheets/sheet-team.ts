/**
 * The team of a sheet, in SQL, to be joined laterally: `co_authors` and `delegates`, each in the order in which they
 * came, and `author_id`. `sheetId`: the column that names the sheet.
 */
export function sheetTeam(sheetId: string): string {
  return `(SELECT ${peopleWith('co-author')} AS co_authors, ${peopleWith('delegate')} AS delegates,
      (${peopleWith('author')} ->> 0)::uuid AS author_id
    FROM sheet_people of_team WHERE of_team.sheet_id = ${sheetId})`;
}

/** Whether a person is of the team of a sheet, in SQL; both are columns or parameters. */
export function isOfTeam(sheetId: string, accountId: string): string {
  return `EXISTS (SELECT FROM sheet_people of_team WHERE of_team.sheet_id = ${sheetId} AND of_team.account_id = ${accountId})`;
}

function peopleWith(part: 'author' | 'co-author' | 'delegate'): string {
  return `coalesce(jsonb_agg(of_team.account_id ORDER BY of_team.since, of_team.account_id) FILTER (WHERE of_team.part = '${part}'), '[]')`;
}
