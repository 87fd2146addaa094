import type { DataSource } from 'typeorm';
import { SystemClock } from '../../src/core/clock/clock';
import { JobQueue } from '../../src/core/jobs/job-queue';
import { MailRepository } from '../../src/features/mail/mail.repository';
import { MailService } from '../../src/features/mail/mail.service';

/** Writes mails to as many people, with the jobs that send them. */
export async function tellSomePeople(database: DataSource, count: number): Promise<void> {
  const mails = new MailService(new MailRepository(database), new JobQueue(), new SystemClock());
  for (let index = 0; index < count; index += 1) {
    const recipient = `personne-${index}@ville.example`;
    await mails.tell(database.manager, {
      kind: 'access-known',
      key: `waiting:${index}`,
      recipient,
      accountId: null,
      facts: { name: 'Camille' },
    });
  }
}
