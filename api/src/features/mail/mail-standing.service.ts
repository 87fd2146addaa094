import { Inject, Injectable } from '@nestjs/common';
import type { Readiness } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { MailRepository } from './mail.repository';

/** How mails go, from what became of the last ones: asking the mail server itself could take as long as it likes. */
@Injectable()
export class MailStanding {
  constructor(
    private readonly mails: MailRepository,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Never throws. */
  async look(): Promise<Readiness['mail']> {
    if (this.config.smtpUrl === null) return 'kept-here';
    return this.mails.isDelayed().then(
      (isDelayed) => (isDelayed ? 'delayed' : 'ok'),
      () => 'unknown',
    );
  }
}
