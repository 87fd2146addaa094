import path from 'node:path';
import { ProgramProcess } from './child-process.ts';

export interface CommandSettings {
  /** The built `src/cli`. */
  program: string;
  dataDir: string;
  env?: Record<string, string>;
}

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** Starts a command as `npm run cli` does once it has built, and hands over its process. */
export function startCommand(settings: CommandSettings, args: readonly string[]): ProgramProcess {
  const env = { DATA_DIR: settings.dataDir, DEMO: 'off', ...settings.env };
  return new ProgramProcess([settings.program, ...args], env, path.dirname(settings.program));
}

/** Runs a command to its end; one that takes longer than this many milliseconds is killed, its code is null then. */
export async function runCommand(
  settings: CommandSettings,
  args: readonly string[],
  patienceMs = 600_000,
): Promise<CommandResult> {
  const begun = performance.now();
  const command = startCommand(settings, args);
  const tooLate = setTimeout(() => command.signal('SIGKILL'), patienceMs);
  const code = await command.whenEnded();
  clearTimeout(tooLate);
  return { code, stdout: command.stdout, stderr: command.stderr, ms: performance.now() - begun };
}
