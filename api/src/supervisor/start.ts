import { prepareEnvironment } from '../core/config/environment.ts';
import { loadConfig } from '../core/config/load-config.ts';
import { apiProgram, webProgram } from './build-state.ts';
import { buildWhenStale, built } from './build.ts';
import { Lifetime } from './lifetime.ts';
import { plainLog } from './service-log.ts';
import { refuseSecondStart } from './services.ts';

/** `npm start`: builds what has to be, then becomes the server. What cannot work is said before the build, not after. */
async function start(): Promise<void> {
  const log = plainLog(process.stdout);
  const life = new Lifetime(log);
  try {
    prepareEnvironment(process.env);
    refuseSecondStart(loadConfig(process.env).dataDir);
    await buildWhenStale([apiProgram, webProgram], log, life);
  } catch (error) {
    await life.endWith(error);
  }
  // The server looks after its own end.
  life.dispose();
  await import(built(apiProgram.product));
}

await start();
