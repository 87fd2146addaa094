import type { INestApplicationContext } from '@nestjs/common';
import type { JobHandlers } from '#core/jobs/job-worker';
import { ErasureJournal } from '#rooms/erasures';
import { MailSender } from '#rooms/mail';
import { RetentionService } from '#rooms/retention';
import { MorningRound, PublicationSchedule } from '#rooms/schedule';
import { Summaries } from '#rooms/notices';
import { SignInLinks } from '#rooms/sign-in';
import { SheetIndexer } from '#rooms/search';

/** Who does each job: the one place where the queue's names meet the features. */
export function jobHandlers(app: INestApplicationContext): JobHandlers {
  const indexer = app.get(SheetIndexer, { strict: false });
  const sender = app.get(MailSender, { strict: false });
  const retention = app.get(RetentionService, { strict: false });
  const schedule = app.get(PublicationSchedule, { strict: false });
  const round = app.get(MorningRound, { strict: false });
  const summaries = app.get(Summaries, { strict: false });
  const signInLinks = app.get(SignInLinks, { strict: false });
  const journal = app.get(ErasureJournal, { strict: false });
  return {
    'index-sheets': ({ sheetIds }) => indexer.index(sheetIds),
    'send-mail': ({ mailId }) => sender.send(mailId),
    'publish-submission': ({ submissionId }) => schedule.publish(submissionId),
    'tend-submissions': () => round.make(),
    'send-summary': ({ accountId }) => summaries.send(accountId),
    'send-sign-in-link': (asked) => signInLinks.send(asked),
    'copy-erasures': () => journal.bringUpToDate(),
    'apply-retention': async () => {
      await retention.apply();
      await retention.planNext();
    },
  };
}
