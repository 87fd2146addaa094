import { Lifetime } from '../src/supervisor/lifetime.ts';
import { plainLog } from '../src/supervisor/service-log.ts';
import { refuseSecondStart, startServices } from '../src/supervisor/services.ts';

/** The start of the server without the server, run by Node as it stands: what the tests of the supervisor kill. */
const log = plainLog(process.stdout);
const life = new Lifetime(log);
try {
  const dataDir = process.env.DATA_DIR ?? '';
  refuseSecondStart(dataDir);
  const services = await startServices(
    {
      environment: 'test',
      dataDir,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      databaseOwnerUrl: null,
      meilisearch: null,
      searchEngine: null,
    },
    log,
  );
  life.atEnd(() => services.stop());
  log.info('ready');
  setInterval(() => undefined, 60_000);
} catch (error) {
  await life.endWith(error);
}
