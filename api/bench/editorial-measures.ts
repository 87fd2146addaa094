import pg from 'pg';
import { newToken, tokenHash } from '../src/core/secrets/token.ts';
import type { RunningServer } from '../proof/running/server.ts';
import { count, milliseconds, spread } from './figures.ts';
import type { Chapter } from './table.ts';

const openSubmissions = 2_000;
const times = 40;
const aimMs = 300;

interface Cast {
  author: string;
  member: string;
  secretary: string;
  /** One of the author's submissions, which waits for their validation. */
  awaited: string;
}

/** The screens of submissions under way, beside a large catalogue: the queue, one's own sheets, the page of a validation. */
export async function measureSubmissions(server: RunningServer): Promise<Chapter> {
  const cast = await fill(server.databaseUrl);
  const screens: [string, string, string][] = [
    ['le comité, par échéance', cast.member, '/api/submissions?box=committee'],
    ['le comité, par titre', cast.member, '/api/submissions?box=committee&sort=title'],
    ['une séance de 45 minutes', cast.member, '/api/submissions/sitting?minutes=45'],
    [
      'le secrétariat, ce qui ne peut pas conclure',
      cast.secretary,
      '/api/submissions?box=secretariat&filter=cannot-conclude',
    ],
    ['Mes fiches', cast.author, '/api/submissions?box=mine'],
    ['une fiche à valider', cast.author, `/api/submissions/${cast.awaited}`],
    ['la comparaison des deux textes', cast.author, `/api/submissions/${cast.awaited}/comparison`],
  ];
  const measures = [];
  for (const [name, token, address] of screens) {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const reply = await server.ask(address, { headers: { cookie: `recueil=${token}` } });
      if (reply.status !== 200) throw new Error(`${address}: ${String(reply.status)} ${reply.text}`);
      taken.push(reply.ms);
    }
    const { p50, p95 } = spread(taken);
    measures.push({
      name: `${name}, p95 (médiane ${milliseconds(p50)})`,
      obtained: milliseconds(p95),
      aim: `< ${milliseconds(aimMs)}`,
      reached: p95 < aimMs,
    });
  }
  return { title: `Fiches en cours (${count(openSubmissions)}, un client)`, measures };
}

/** Submissions at every step over copies of published texts, in one committee; written in SQL, for their road is long. */
async function fill(databaseUrl: string): Promise<Cast> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; part: string }>(people);
    const idOf = (part: string): string => rows.find((row) => row.part === part)?.id ?? '';
    await client.query(submissions, [openSubmissions, idOf('author'), idOf('member')]);
    const [awaited] = (await client.query<{ id: string }>(awaitedSubmission, [idOf('author')])).rows;
    const session = async (part: string): Promise<string> => {
      const token = newToken();
      await client.query(
        `INSERT INTO sessions (id, token_hash, account_id, method, created_at, seen_at, ends_at)
         VALUES (gen_random_uuid(), $1, $2, 'password', now(), now(), now() + interval '12 hours')`,
        [tokenHash(token), idOf(part)],
      );
      return token;
    };
    return {
      author: await session('author'),
      member: await session('member'),
      secretary: await session('secretary'),
      awaited: awaited?.id ?? '',
    };
  } finally {
    await client.end();
  }
}

const people = `
  WITH committee AS (INSERT INTO committees (id, name, general) VALUES (gen_random_uuid(), 'Comité mesuré', true) RETURNING id),
  made AS (
    INSERT INTO accounts (id, email, name)
    SELECT gen_random_uuid(), 'mesure-' || n || '@ville.example', 'Personne ' || n FROM generate_series(1, 40) n
    RETURNING id, email),
  parts AS (SELECT id, row_number() OVER (ORDER BY email) AS n FROM made),
  granted AS (
    INSERT INTO role_grants (id, account_id, role, committee_id, side)
    SELECT gen_random_uuid(), p.id, CASE WHEN n = 2 THEN 'secretary' ELSE 'member' END, committee.id,
      CASE WHEN n = 2 THEN NULL WHEN n % 2 = 0 THEN 'design' ELSE 'use' END
    FROM parts p, committee WHERE n BETWEEN 2 AND 13)
  SELECT id, CASE n WHEN 1 THEN 'author' WHEN 2 THEN 'secretary' WHEN 3 THEN 'member' ELSE 'other' END AS part FROM parts`;

const submissions = `
  WITH texts AS (
    SELECT row_number() OVER () AS n, gen_random_uuid() AS sheet_id, gen_random_uuid() AS submission_id,
      gen_random_uuid() AS revision_id, r.content, s.organisation_id,
      (ARRAY['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation', 'validated'])[1 + (random() * 5)::int] AS state
    FROM published_sheets p JOIN revisions r ON r.id = p.revision_id JOIN sheets s ON s.id = p.sheet_id LIMIT $1),
  authors AS (SELECT array_agg(id) AS ids FROM accounts WHERE email LIKE 'mesure-%'),
  sheets_made AS (INSERT INTO sheets (id, organisation_id) SELECT sheet_id, organisation_id FROM texts RETURNING id),
  revisions_made AS (
    INSERT INTO revisions (id, sheet_id, kind, content, created_by)
    SELECT revision_id, sheet_id, 'submitted', content, $2 FROM texts JOIN sheets_made ON id = sheet_id RETURNING id, content_hash),
  team AS (
    INSERT INTO sheet_people (sheet_id, account_id, part)
    SELECT sheet_id, CASE WHEN n % 50 = 0 THEN $2::uuid ELSE ids[14 + (n % 26)] END, 'author'
    FROM texts JOIN sheets_made ON id = sheet_id, authors),
  submissions_made AS (
    INSERT INTO submissions (id, sheet_id, state, pen_holder_id, revision_id, revision_hash, readers_named, rounds,
      queued_at, state_since, due_on, created_at, changed_at)
    SELECT submission_id, sheet_id, state, CASE WHEN state = 'rewriting' THEN $3::uuid END, m.id, m.content_hash,
      CASE WHEN state = 'reviewing' AND n % 9 = 0 THEN ARRAY[$3::uuid] ELSE '{}' END, 1, now() - n * interval '1 hour',
      now() - n * interval '1 hour', current_date + (n % 30 - 10)::int, now() - n * interval '2 hours', now()
    FROM texts JOIN revisions_made m ON m.id = revision_id RETURNING id)
  INSERT INTO working_copies (submission_id, content, content_hash, updated_at)
  SELECT submission_id, convert_from(content, 'UTF8')::jsonb, 'v1:' || encode(sha256(content), 'hex'), now()
  FROM texts JOIN submissions_made s ON s.id = submission_id`;

const awaitedSubmission = `
  SELECT b.id FROM submissions b JOIN sheet_people p ON p.sheet_id = b.sheet_id AND p.account_id = $1
  WHERE b.state = 'awaiting-validation' LIMIT 1`;
