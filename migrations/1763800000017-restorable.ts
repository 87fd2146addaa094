import type { MigrationInterface, QueryRunner } from 'typeorm';

const sortKey = `SELECT coalesce(string_agg(word, ' ' ORDER BY place), '')
  FROM unnest(search_words(input)) WITH ORDINALITY words (word, place)`;

const parts = `SELECT 'A'::text, document #>> '{content,title}'
  UNION ALL SELECT 'B', document #>> '{content,organisation}'
  UNION ALL SELECT 'B', keyword FROM jsonb_array_elements_text(document #> '{classification,keywords}') keyword
  UNION ALL SELECT 'C', document #>> '{content,pitch}'
  UNION ALL SELECT 'C', theme ->> 'label' FROM jsonb_array_elements(document -> 'themes') theme
  UNION ALL SELECT 'D', search_plain(document #> ARRAY['content', 'sections', name])
    FROM unnest(ARRAY['origin', 'results', 'principles', 'advice', 'setbacks']) name
  UNION ALL SELECT 'D', concat_ws(' ', figure ->> 'value', figure ->> 'unit', figure ->> 'label', figure ->> 'detail')
    FROM jsonb_array_elements(document #> '{content,keyFigures}') figure`;

const sqlFunction = 'LANGUAGE sql IMMUTABLE PARALLEL SAFE';

/**
 * A dump is restored without our schema in the search path: what the generated columns call was not found, and the whole
 * published catalogue was refused. These two are bound to what they call when they are made, as the others were already.
 * They answer what they answered: nothing that is kept is written anew.
 */
export class Restorable1763800000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION search_sort_key(input text) RETURNS text ${sqlFunction} RETURN (${sortKey});
      CREATE OR REPLACE FUNCTION search_parts(document jsonb) RETURNS TABLE (weight text, part text) ${sqlFunction}
        BEGIN ATOMIC ${parts}; END;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION search_sort_key(input text) RETURNS text ${sqlFunction} AS $$ ${sortKey} $$;
      CREATE OR REPLACE FUNCTION search_parts(document jsonb) RETURNS TABLE (weight text, part text) ${sqlFunction}
        AS $$ ${parts} $$;
    `);
  }
}
