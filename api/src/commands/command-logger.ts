import { isatty } from 'node:tty';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** A command's standard output is its result and nothing else: what the application logs meanwhile goes beside it. */
export class CommandLogger extends ConsoleLogger {
  constructor() {
    super({ prefix: 'recueil', logLevels: ['error', 'warn'], colors: isatty(2) });
  }

  protected override printMessages(
    messages: unknown[],
    context?: string,
    logLevel?: LogLevel,
    _stream?: 'stdout' | 'stderr',
    errorStack?: unknown,
    params?: Record<string, unknown>,
  ): void {
    super.printMessages(messages, context, logLevel, 'stderr', errorStack, params);
  }
}
