import { apiProgram } from './build-state.ts';
import { buildWhenStale, built } from './build.ts';
import { Lifetime } from './lifetime.ts';
import { plainLog } from './service-log.ts';

/** `npm run cli`: builds the commands if they have changed, then becomes them. Standard output is theirs alone. */
async function cli(): Promise<void> {
  const log = plainLog(process.stderr);
  const life = new Lifetime(log, { exitCode: 130 });
  try {
    await buildWhenStale([apiProgram], log, life);
  } catch (error) {
    await life.endWith(error);
  }
  // The command looks after its own end.
  life.dispose();
  await import(built('dist/api/cli.js'));
}

await cli();
