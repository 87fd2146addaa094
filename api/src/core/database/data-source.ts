import { DataSource } from 'typeorm';
import { migrations } from '@recueil/migrations';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what TypeORM calls an entity class
export type EntityClass = Function;

/** A pool on the database. Tables come from migrations alone; a `where` with an undefined value is an error. */
export function createDataSource(
  url: string,
  options: { entities?: EntityClass[]; poolSize?: number } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: options.entities ?? [],
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: 'recueil',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  });
}
