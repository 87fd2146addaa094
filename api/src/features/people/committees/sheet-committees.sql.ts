import { fragment } from '#core/database/sql';

/** Each sheet with the committee that looks after it, by its main theme; null where there is none. To be read from. */
export const sheetCommittees = fragment`SELECT s.id AS sheet_id, keeper.committee_id
  FROM sheets s LEFT JOIN sheet_themes st ON st.sheet_id = s.id AND st.position = 0
  CROSS JOIN LATERAL committee_of_theme(st.theme_id) keeper`;
