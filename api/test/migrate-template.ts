import { migrateDatabase } from '../src/core/database/migrate';

await migrateDatabase(process.env.DATABASE_URL ?? '');
