/**
 * Each sheet with the committee that looks after it: that of its main theme, else that of the theme above, else the
 * general one; null where there is none. To be read from, between parentheses.
 */
export const sheetCommittees = `SELECT s.id AS sheet_id,
    coalesce(own.committee_id, above.committee_id, (SELECT id FROM committees WHERE general)) AS committee_id
  FROM sheets s
  LEFT JOIN sheet_themes st ON st.sheet_id = s.id AND st.position = 0
  LEFT JOIN themes t ON t.id = st.theme_id
  LEFT JOIN committee_themes own ON own.theme_id = t.id
  LEFT JOIN committee_themes above ON above.theme_id = t.parent_id`;
