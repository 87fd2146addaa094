import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What PostgreSQL's own search engine reads: generated from the published document, so that it is fresh in the very
 * transaction that publishes. Texts are cut into words here as `words.ts` does in the API: a test holds the two together.
 */
export class Search1763800000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await db.query(String.raw`
      CREATE FUNCTION search_fold(input text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT replace(replace(replace(
          regexp_replace(normalize(lower(input COLLATE "und-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'),
          'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')
      $$;
      COMMENT ON FUNCTION search_fold IS 'lower case, without accents';

      CREATE FUNCTION search_words(input text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT array_remove(regexp_split_to_array(
          regexp_replace(
            regexp_replace(
              regexp_replace(
                search_fold(input) COLLATE "und-x-icu",
                '(?<![[:alnum:]])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[''’ʼ]', ' ', 'g'),
              '(?<![[:alnum:]])([[:alpha:]])\.(?=[[:alpha:]](?:\.|(?![[:alnum:]])))', '\1', 'g'),
            '([[:alnum:]]{3,})(?:[·•‧∙⋅.(/-](?:es?|s|nes?|les?|tes?|ses?|ves?|x|i?eres?|t?rices?|euses?|ices?|ales?|aux|elles?|i?ennes?|esses?|ives?|fes?)(?:\)s?)?)+(?![[:alnum:]])',
            '\1', 'g'),
          '[^[:alnum:]]+'), '')
      $$;
      COMMENT ON FUNCTION search_words IS 'the words of a text: folded, without elided articles nor inclusive endings, acronyms without dots';

      CREATE FUNCTION search_sort_key(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_agg(word, ' ' ORDER BY place), '') FROM unnest(search_words(input)) WITH ORDINALITY words (word, place)
      $$;
      COMMENT ON FUNCTION search_sort_key IS 'what texts are put in order by: their words alone';

      CREATE FUNCTION search_plain(section jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_agg((
          SELECT string_agg(inline ->> 'text', '') FROM jsonb_array_elements(block -> 'content') inline), ' '), '')
        FROM jsonb_path_query(section, 'strict $.** ? (@.type == "paragraph" || @.type == "heading")', silent => true) block
      $$;
      COMMENT ON FUNCTION search_plain IS 'a rich text without its form';

      CREATE FUNCTION search_parts(document jsonb) RETURNS TABLE (weight text, part text)
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT 'A', document #>> '{content,title}'
        UNION ALL SELECT 'B', document #>> '{content,organisation}'
        UNION ALL SELECT 'B', keyword FROM jsonb_array_elements_text(document #> '{classification,keywords}') keyword
        UNION ALL SELECT 'C', document #>> '{content,pitch}'
        UNION ALL SELECT 'C', theme ->> 'label' FROM jsonb_array_elements(document -> 'themes') theme
        UNION ALL SELECT 'D', search_plain(document #> ARRAY['content', 'sections', name])
          FROM unnest(ARRAY['origin', 'results', 'principles', 'advice', 'setbacks']) name
        UNION ALL SELECT 'D', concat_ws(' ', figure ->> 'value', figure ->> 'unit', figure ->> 'label', figure ->> 'detail')
          FROM jsonb_array_elements(document #> '{content,keyFigures}') figure
      $$;

      CREATE FUNCTION search_class(words text, class "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT setweight(to_tsvector('pg_catalog.simple', coalesce(words, '')), class)
      $$;

      CREATE FUNCTION search_head(document jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT search_class(string_agg(words, ' ') FILTER (WHERE weight = 'A'), 'A')
          || search_class(string_agg(words, ' ') FILTER (WHERE weight = 'B'), 'B')
          || search_class(string_agg(words, ' ') FILTER (WHERE weight = 'C'), 'C')
        FROM (SELECT weight, array_to_string(search_words(part), ' ') AS words FROM search_parts(document) WHERE weight <> 'D') parts
      $$;
      COMMENT ON FUNCTION search_head IS 'what stands above the sections, as words: A title, B organisation and keywords, C pitch and themes';

      CREATE FUNCTION search_vector(document jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT search_class(string_agg(words, ' ') FILTER (WHERE weight = 'A'), 'A')
          || search_class(string_agg(words, ' ') FILTER (WHERE weight = 'B'), 'B')
          || search_class(string_agg(words, ' ') FILTER (WHERE weight = 'C'), 'C')
          || search_class(string_agg(words, ' ') FILTER (WHERE weight = 'D'), 'D')
        FROM (SELECT weight, array_to_string(search_words(part), ' ') AS words FROM search_parts(document)) parts
      $$;
      COMMENT ON FUNCTION search_vector IS 'a published document as words; D is what stands below its head';
    `);
    await db.query(`
      ALTER TABLE published_sheets
        ADD COLUMN search_vector tsvector NOT NULL GENERATED ALWAYS AS (search_vector(document)) STORED,
        ADD COLUMN search_head tsvector NOT NULL GENERATED ALWAYS AS (search_head(document)) STORED,
        ADD COLUMN title_key text COLLATE "C" NOT NULL
          GENERATED ALWAYS AS (search_sort_key(document #>> '{content,title}')) STORED;
      CREATE INDEX ix_published_sheets_search_vector ON published_sheets USING gin (search_vector);
      COMMENT ON COLUMN published_sheets.search_vector IS 'all its words: what is found';
      COMMENT ON COLUMN published_sheets.search_head IS 'the words above its sections, few enough to stay in the row: what is ranked';
      COMMENT ON COLUMN published_sheets.title_key IS 'what sheets are sorted by when sorted by title';
    `);
  }

  /** The extension stays: it may have been there before, and is not ours to take away. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE published_sheets DROP COLUMN search_vector, DROP COLUMN search_head, DROP COLUMN title_key;
      DROP FUNCTION search_vector(jsonb), search_head(jsonb), search_class(text, "char"),
        search_parts(jsonb), search_plain(jsonb), search_sort_key(text), search_words(text), search_fold(text);
    `);
  }
}
