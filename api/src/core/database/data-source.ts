import { DataSource } from 'typeorm';
import { migrations } from '@recueil/migrations';

/** Milliseconds that a statement waits for what somebody else holds; whoever asked is then told to come back. */
const longestLockWait = 5_000;

/** Milliseconds that a statement may take: no request is worth more. */
const longestStatement = 30_000;

/** Connections of the pool that the server uses. */
export const mostConnections = 10;

/** A pool on the database. Tables come from migrations alone, and statements from repositories. */
export function createDataSource(
  url: string,
  options: { poolSize?: number; longestStatement?: number } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName: 'recueil',
    poolSize: options.poolSize ?? mostConnections,
    connectTimeoutMS: 5_000,
    extra: {
      statement_timeout: options.longestStatement ?? longestStatement,
      lock_timeout: longestLockWait,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
  });
}
