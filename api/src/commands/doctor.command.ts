import { InstallationChecks, type Finding } from '../features/health/installation-checks';
import { inApplication } from './application';
import { readArguments } from './arguments';

/** `doctor`: what is wrong with this installation, and what to do. Exit 1 when something is. */
export async function doctorCommand(args: string[]): Promise<number> {
  if (readArguments({ args, options: {} }) === null) return 1;
  const findings = await diagnosis();
  for (const { well, line } of findings) process.stdout.write(`${well ? '✔' : '✘'} ${line}\n`);
  const wrong = findings.filter(({ well }) => !well).length;
  process.stdout.write(
    wrong === 0 ? '\nTout va bien.\n' : `\n${wrong}\u00a0${wrong > 1 ? 'points' : 'point'} à revoir.\n`,
  );
  return wrong === 0 ? 0 : 1;
}

/** What keeps the application from starting at all is a finding like the others. */
async function diagnosis(): Promise<Finding[]> {
  try {
    return await inApplication('doctor', (app) => app.get(InstallationChecks, { strict: false }).run());
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    const known = ['ConfigError', 'StartError'].includes(name);
    return [{ well: false, line: known ? message : whyUnreachable(code, message) }];
  }
}

function whyUnreachable(code: string | undefined, message: string): string {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'La base de données ne répond pas : vérifiez DATABASE_URL, et que PostgreSQL est en marche.';
    case '28P01':
    case '28000':
      return 'La base de données refuse ce nom ou ce mot de passe : vérifiez DATABASE_URL.';
    case '3D000':
      return 'Cette base de données n’existe pas : créez-la (CREATE DATABASE), ou corrigez DATABASE_URL.';
    case '42501':
      return 'Ce compte n’a pas le droit de créer des tables : donnez-lui la base (ALTER DATABASE … OWNER TO …).';
    default:
      return `La base de données ne peut pas être préparée : ${message.split('\n', 1)[0] ?? ''}`;
  }
}
