import { Injectable, Logger } from '@nestjs/common';

/** What an operator wants to hear of: one line each, without any personal value or secret. */
@Injectable()
export class SecurityLog {
  private readonly logger = new Logger('Security');

  /** `what` is a fixed phrase; facts are identifiers and reasons of ours. */
  warn(what: string, facts: Record<string, string | number | null> = {}): void {
    this.logger.warn({ security: what, ...facts }, what);
  }
}
