import 'reflect-metadata';
import { prepareEnvironment } from '#core/config/environment';
import { runCommand } from './commands/run-command';
import { Lifetime } from './supervisor/lifetime';
import { plainLog } from './supervisor/service-log';
import { endWith } from './supervisor/start-error';

// A command that is interrupted takes with it the services that it started.
new Lifetime(plainLog(process.stderr), { exitCode: 130 });

async function run(): Promise<number> {
  prepareEnvironment(process.env);
  return runCommand(process.argv.slice(2));
}

await run().then((code) => {
  process.exitCode = code;
}, endWith);
