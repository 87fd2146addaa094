/** A start that cannot go on, told in one French line to the person who asked for it. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}

/** Ends the process with what went wrong: one line where we know what it means, everything where we do not. */
export function endWith(error: unknown): never {
  const known =
    error instanceof Error &&
    ['StartError', 'ConfigError', 'SchemaMisfit', 'BackupError', 'UnreadableJournal'].includes(error.name);
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
