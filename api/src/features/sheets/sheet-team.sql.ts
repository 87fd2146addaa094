import { fragment, type Fragment } from '#core/database/sql';

/**
 * The team of a sheet, in SQL, to be joined laterally: `co_authors` and `delegates`, each in the order in which they
 * came, and `author_id`. `sheetId`: the column that names the sheet.
 */
export function sheetTeam(sheetId: Fragment): Fragment {
  return fragment`(SELECT ${peopleWith('co-author')} AS co_authors, ${peopleWith('delegate')} AS delegates,
      (${peopleWith('author')} ->> 0)::uuid AS author_id
    FROM sheet_people of_team WHERE of_team.sheet_id = ${sheetId})`;
}

/** Whether a person is of the team of a sheet, in SQL; the sheet by its column, the person by a column or their identifier. */
export function isOfTeam(sheetId: Fragment, accountId: Fragment | string): Fragment {
  return fragment`EXISTS (SELECT FROM sheet_people of_team WHERE of_team.sheet_id = ${sheetId}
    AND of_team.account_id = ${accountId})`;
}

function peopleWith(part: 'author' | 'co-author' | 'delegate'): Fragment {
  return fragment`coalesce(jsonb_agg(of_team.account_id ORDER BY of_team.since,
    of_team.account_id) FILTER (WHERE of_team.part = ${part}), '[]')`;
}
