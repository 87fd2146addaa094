import pg from 'pg';
import { migrateDatabase } from '../src/core/database/migrate';

const ownerUrl = process.env.DATABASE_OWNER_URL ?? '';
await migrateDatabase(ownerUrl, process.env.DATABASE_URL);

// The catalogue is open to the public, but for the tests of what is shown before.
const client = new pg.Client({ connectionString: ownerUrl });
await client.connect();
await client.query(
  `INSERT INTO settings (section, version, value, changed_at) VALUES ('opening', 1, '{"open": true}', now())`,
);
await client.end();
