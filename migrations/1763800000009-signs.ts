import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of `libs/text/src/signs`, as they were when this was written: a test compares them sign by sign. */
const unseen = String.raw`\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff`;
const compatible = String.raw`\u00aa\u00b2-\u00b3\u00b9\u0132-\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u1d9b-\u1dbf\u2070-\u209c\u2160-\u217f\u2c7c-\u2c7d\u3380-\u33dd\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff`;
const apostrophes = String.raw`\u0060\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\ua78c`;
const dashes = String.raw`\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63`;
/** Accents apart from their letters, in the blocks of Unicode that hold nothing else. */
const marks = String.raw`\u0300-\u036f\u1ab0-\u1abd\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20f0\ufe20-\ufe2f`;
const spaces = String.raw` \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`;

/** A space inside 12 500 or 1 250 000: neither after a year nor after decimals. */
const groupSpace = String.raw`(?<=(?:^|[^[:alnum:].,]|(?:^|[^0-9])[.,])[0-9]{1,3}(?: [0-9]{3})*) (?=[0-9]{3}(?![0-9]))`;
/** What stands between the letter and the number of an article: L. 112-8. */
const articleLetter = String.raw`(?<![[:alnum:]])([lrd])\.? ?(?=[0-9]{3,4}(?![0-9])|[0-9]{1,4}-[0-9])`;
const articleNumber = String.raw`(?<![[:alnum:]])([lrd][0-9]+)-(?=[0-9])`;
const article = String.raw`(?<![[:alnum:]])([lrd])([0-9]+(?:-[0-9]+)*)(?![[:alnum:]])`;

const elision = String.raw`(?<![[:alnum:]])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[''’ʼ]`;
const dot = String.raw`(?<![[:alnum:]])([[:alpha:]])\.(?=[[:alpha:]](?:\.|(?![[:alnum:]])))`;
const inclusive = String.raw`([[:alnum:]]{3,})(?:[·•‧∙⋅.(/-](?:es?|s|nes?|les?|tes?|ses?|ves?|x|i?eres?|t?rices?|euses?|ices?|ales?|aux|elles?|i?ennes?|esses?|ives?|fes?)(?:\)s?)?)+(?![[:alnum:]])`;

/** Bound to what they call when they are made: an index is analysed and rebuilt without our schema in the search path. */
const sqlFunction = 'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE';

/** Lower case, without accents. */
const lowered = (form: string): string => String.raw`replace(replace(replace(
  regexp_replace(normalize(lower(${form} COLLATE "und-x-icu"), NFD), '[${marks}]', '', 'g'),
  'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')`;

const spelledLetters = ['œ oe', 'Œ OE', 'æ ae', 'Æ AE', 'ǽ ae', 'Ǽ AE', 'ǣ ae', 'Ǣ AE', 'ß ss', 'ẞ SS', 'º °', '№ n°'];

const spelled = (form: string): string =>
  spelledLetters.reduce((inner, pair) => `replace(${inner}, '${pair.split(' ').join("', '")}')`, form);

const cut = (folded: string): string => String.raw`array_remove(regexp_split_to_array(
  regexp_replace(regexp_replace(regexp_replace(${folded} COLLATE "und-x-icu",
    '${elision}', ' ', 'g'), '${dot}', '\1', 'g'), '${inclusive}', '\1', 'g'),
  '[^[:alnum:]]+'), '')`;

/**
 * Search reads signs that are alike as one: CO₂ as CO2, 12 500 as 12500, a word with soft hyphens as the word. What is
 * kept of published sheets is written anew: measured at 10,000 sheets, see docs/operations.md.
 */
export class Signs1763800000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(withoutColumns);
    await db.query(String.raw`
      CREATE FUNCTION search_compatible(input text) RETURNS text ${sqlFunction} RETURN (SELECT CASE WHEN input !~ '[${compatible}]' THEN input ELSE (
          SELECT string_agg(coalesce(normalize(found[1], NFKC), found[2]), '' ORDER BY place)
          FROM regexp_matches(input, '([${compatible}]+)|([^${compatible}]+)', 'g') WITH ORDINALITY pieces (found, place)) END);
      COMMENT ON FUNCTION search_compatible IS 'raised, lowered, joined and full-width letters and digits as plain ones';

      CREATE FUNCTION search_alike(input text) RETURNS text ${sqlFunction} RETURN (SELECT regexp_replace(regexp_replace(
          CASE WHEN octet_length(input) = length(input) THEN replace(input, '${'`'}', '''') ELSE
            ${spelled(String.raw`regexp_replace(regexp_replace(
              search_compatible(normalize(regexp_replace(input, '[${unseen}]+', '', 'g'), NFC)),
              '[${apostrophes}]', '''', 'g'), '[${dashes}]', '-', 'g')`)} END
          COLLATE "und-x-icu", '[${spaces}]+', ' ', 'g'), '${groupSpace}', '', 'g'));
      COMMENT ON FUNCTION search_alike IS 'a text in the form under which it is found: alikeForm in libs/text';

      CREATE FUNCTION search_lower(form text) RETURNS text ${sqlFunction} RETURN (SELECT ${lowered('form')});
      COMMENT ON FUNCTION search_lower IS 'lower case, without accents';

      CREATE OR REPLACE FUNCTION search_fold(input text) RETURNS text ${sqlFunction} RETURN (SELECT search_lower(search_alike(input)));
      COMMENT ON FUNCTION search_fold IS 'lower case, without accents, signs that are alike as one';

      CREATE FUNCTION search_cut(folded text) RETURNS text[] ${sqlFunction} RETURN (SELECT ${cut(String.raw`regexp_replace(regexp_replace(regexp_replace(regexp_replace(folded COLLATE "und-x-icu",
          '${articleLetter}', '\1', 'g'), '${articleNumber}', '\1', 'g'), '${articleNumber}', '\1', 'g'),
          '${articleNumber}', '\1', 'g')`)});
      COMMENT ON FUNCTION search_cut IS 'a folded text as its words: without elided articles nor inclusive endings, acronyms without dots';

      CREATE OR REPLACE FUNCTION search_words(input text) RETURNS text[] ${sqlFunction} RETURN (SELECT search_cut(search_fold(input)));
      COMMENT ON FUNCTION search_words IS 'the words of a text';

      CREATE FUNCTION search_inner_words(form text) RETURNS text[] ${sqlFunction} RETURN (SELECT array_cat(
          CASE WHEN form COLLATE "und-x-icu" !~ '[[:lower:]][[:upper:]]' THEN '{}' ELSE (
            SELECT coalesce(array_agg(search_lower(piece) ORDER BY place, at), '{}')
            FROM regexp_matches(form COLLATE "und-x-icu", '[[:alnum:]]*[[:lower:]][[:upper:]][[:alnum:]]*', 'g')
                WITH ORDINALITY joined (word, place),
              unnest(string_to_array(regexp_replace(word[1] COLLATE "und-x-icu", '([[:lower:]])([[:upper:]])', '\1 \2', 'g'), ' '))
                WITH ORDINALITY pieces (piece, at)
            WHERE length(piece) >= 3) END,
          CASE WHEN form !~ '[LRDlrd]\.? ?[0-9]' THEN '{}' ELSE (
            SELECT coalesce(array_agg(piece ORDER BY place, at), '{}')
            FROM regexp_matches(regexp_replace(search_lower(form) COLLATE "und-x-icu", '${articleLetter}', '\1', 'g'), '${article}', 'g')
                WITH ORDINALITY articles (found, place),
              unnest(ARRAY[found[1] || split_part(found[2], '-', 1)] || string_to_array(found[2], '-'))
                WITH ORDINALITY pieces (piece, at)) END));
      COMMENT ON FUNCTION search_inner_words IS 'what a document is found by besides its words, of its alike form: words that capitals join, numbers of articles';

      CREATE FUNCTION search_found_by(part text) RETURNS text ${sqlFunction} RETURN (SELECT array_to_string(search_cut(search_lower(form)) || search_inner_words(form), ' ')
        FROM (SELECT search_alike(part) AS form OFFSET 0) forms);
      COMMENT ON FUNCTION search_found_by IS 'all that a part of a document is found by';
    `);
    await db.query(vectors('search_found_by(part)'));
    await db.query(columns);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(withoutColumns);
    await db.query(`
      CREATE OR REPLACE FUNCTION search_fold(input text) RETURNS text ${sqlFunction} RETURN (SELECT ${lowered('input')});
      COMMENT ON FUNCTION search_fold IS 'lower case, without accents';
      CREATE OR REPLACE FUNCTION search_words(input text) RETURNS text[] ${sqlFunction} RETURN (SELECT ${cut('search_fold(input)')});
      COMMENT ON FUNCTION search_words IS 'the words of a text: folded, without elided articles nor inclusive endings, acronyms without dots';
    `);
    await db.query(vectors(`array_to_string(search_words(part), ' ')`));
    await db.query(columns);
    await db.query(`DROP FUNCTION search_found_by(text), search_inner_words(text), search_cut(text), search_lower(text),
      search_alike(text), search_compatible(text)`);
  }
}

const withoutColumns = `
  ALTER TABLE published_sheets DROP COLUMN search_vector, DROP COLUMN search_head, DROP COLUMN title_key`;

function vectors(words: string): string {
  const ofClass = (weight: string): string =>
    `search_class(string_agg(words, ' ') FILTER (WHERE weight = '${weight}'), '${weight}')`;
  return `
    CREATE OR REPLACE FUNCTION search_head(document jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (SELECT ${['A', 'B', 'C'].map(ofClass).join(' || ')}
      FROM (SELECT weight, ${words} AS words FROM search_parts(document) WHERE weight <> 'D') parts);
    CREATE OR REPLACE FUNCTION search_vector(document jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (SELECT ${['A', 'B', 'C', 'D'].map(ofClass).join(' || ')}
      FROM (SELECT weight, ${words} AS words FROM search_parts(document)) parts)`;
}

/** The columns that are generated from the functions, and the indexes on what the functions answer. */
const columns = `
  ALTER TABLE published_sheets
    ADD COLUMN search_vector tsvector NOT NULL GENERATED ALWAYS AS (search_vector(document)) STORED,
    ADD COLUMN search_head tsvector NOT NULL GENERATED ALWAYS AS (search_head(document)) STORED,
    ADD COLUMN title_key text COLLATE "C" NOT NULL
      GENERATED ALWAYS AS (search_sort_key(document #>> '{content,title}')) STORED;
  CREATE INDEX ix_published_sheets_search_vector ON published_sheets USING gin (search_vector);
  COMMENT ON COLUMN published_sheets.search_vector IS 'all its words: what is found';
  COMMENT ON COLUMN published_sheets.search_head IS 'the words above its sections, few enough to stay in the row: what is ranked';
  COMMENT ON COLUMN published_sheets.title_key IS 'what sheets are sorted by when sorted by title';
  REINDEX TABLE accounts`;
