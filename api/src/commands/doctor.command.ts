import { whyUnreachable } from '#core/database/why-unreachable';
import { InstallationWatch, toldInOneLine, type ToldFinding } from '#rooms/health';
import { inApplication } from './application';
import { readArguments } from './arguments';

/** `doctor`: what is wrong with this installation, and what to do. Exit 1 when something is; a warning is no fault. */
export async function doctorCommand(args: string[]): Promise<number> {
  if (readArguments({ args, options: {} }) === null) return 1;
  const findings = await diagnosis();
  for (const finding of findings) process.stdout.write(`${markOf(finding)} ${finding.line}\n`);
  const wrong = findings.filter(({ well }) => !well).length;
  process.stdout.write(
    wrong === 0 ? '\nTout va bien.\n' : `\n${wrong}\u00a0${wrong > 1 ? 'points' : 'point'} à revoir.\n`,
  );
  return wrong === 0 ? 0 : 1;
}

function markOf({ well, isWarning }: ToldFinding): string {
  if (!well) return '✘';
  return isWarning === true ? '!' : '✔';
}

/** What keeps the application from starting at all is a finding like the others. */
async function diagnosis(): Promise<ToldFinding[]> {
  try {
    return await inApplication('doctor', async (app) =>
      toldInOneLine(await app.get(InstallationWatch, { strict: false }).lookThoroughly()),
    );
  } catch (error) {
    const { name, message } = error as Error;
    const known = ['ConfigError', 'StartError'].includes(name) ? message : whyUnreachable(error);
    const firstLine = message.split('\n', 1)[0] ?? '';
    return [{ well: false, line: known ?? `La base de données ne peut pas être préparée : ${firstLine}` }];
  }
}
