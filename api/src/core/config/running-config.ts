import { fileURLToPath } from 'node:url';
import type { AppConfig } from './app-config.ts';
import { indexPrefix } from './meilisearch-key.ts';

/** The configuration once the services are there: what the application is injected with. */
export interface RunningConfig extends AppConfig {
  databaseUrl: string;
  /** The engine that serves when all is well. */
  searchEngine: 'meilisearch' | 'postgresql';
  /** Starts the name of every Meilisearch index: two installations may share a server. */
  indexPrefix: string;
  /** The built file that processes of heavy work run: see `core/tasks`. */
  taskProgram: string;
}

/** The injection token of {@link RunningConfig}. */
export const RUNNING_CONFIG = Symbol('RunningConfig');

/** Where the services really are, put into what was configured. */
export function runningConfig(
  config: AppConfig,
  services: Pick<RunningConfig, 'databaseUrl' | 'databaseOwnerUrl' | 'meilisearch'>,
): RunningConfig {
  const wanted = config.searchEngine ?? 'meilisearch';
  return {
    ...config,
    ...services,
    searchEngine: services.meilisearch === null ? 'postgresql' : wanted,
    indexPrefix,
    // Built beside this very file, wherever that is: see `build.mjs`.
    taskProgram: fileURLToPath(new URL('./tasks.js', import.meta.url)),
  };
}
