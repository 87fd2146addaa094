import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/unit-of-work';
import { MailService } from '../../mail/mail.service';
import { NoticeRepository } from './notice.repository';

/** One mail a day for what asks nothing, for those who prefer it so. */
@Injectable()
export class Summaries {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mail: MailService,
    private readonly work: UnitOfWork,
  ) {}

  async send(accountId: string): Promise<void> {
    await this.work.run(async (manager) => {
      const notices = await this.notices.takeUnmailed(manager, accountId);
      const person = await this.notices.recipient(manager, accountId);
      const [first] = notices;
      if (first === undefined || person === null) return;
      await this.mail.tell(manager, {
        kind: 'summary',
        key: `summary:${accountId}:${first.id}`,
        recipient: person.email,
        accountId,
        facts: {
          name: person.name,
          lines: notices.map(({ subject }) => `– ${subject}`).join('\n'),
          path: '/mes-fiches',
        },
      });
    });
  }
}
