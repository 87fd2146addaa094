import { loadConfig } from '#core/config/load-config';
import { prepareDatabase } from '#core/database/prepare-database';
import { plainLog } from '../supervisor/service-log';
import { joinOrStartServices } from '../supervisor/services';
import { readArguments } from './arguments';

/** `migrate`: brings the database up to date, as its owner, so that servers need not know the owner. */
export async function migrateCommand(args: string[]): Promise<number> {
  if (readArguments({ args, options: {} }) === null) return 1;
  const services = await joinOrStartServices(loadConfig(process.env), plainLog(process.stderr), 'migrate');
  try {
    await prepareDatabase(services);
  } finally {
    await services.stop();
  }
  process.stdout.write('La base est à jour.\n');
  return 0;
}
