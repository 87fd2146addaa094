import 'reflect-metadata';
import { runCommand } from './commands/run-command';
import { endWith } from './supervisor/start-error';

await runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, endWith);
