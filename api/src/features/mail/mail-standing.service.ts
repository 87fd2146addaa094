import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { MailTransport } from './mail-transport';
import { MailRepository, type MailCounts } from './mail.repository';

/** Milliseconds between two questions to a mail server that answers, and to one that did not. */
const betweenQuestions = 300_000;
const betweenTries = 15_000;

/** How mails go. */
export interface MailState extends MailCounts {
  /** Where they are kept while no server sends them; null where there is one. */
  folder: string | null;
  /** Why the mail server took nothing the last time it was asked; null when it would have. */
  refusal: string | null;
}

/**
 * How mails go, from what became of the last ones, and from asking the server now and then. Whoever asks here does not
 * wait for it: it may take as long as it likes. Once it answers again, what waits goes at once.
 */
@Injectable()
export class MailStanding {
  private readonly logger = new Logger('Mail');
  private refusal: string | null = null;
  /** Of the clock; null: nobody asked yet. */
  private askedAt: number | null = null;
  private asking: Promise<void> | null = null;

  constructor(
    private readonly mails: MailRepository,
    private readonly transport: MailTransport,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'smtpUrl'>,
  ) {}

  /** `thoroughly`: asks the mail server and waits for what it says. */
  async look(thoroughly = false): Promise<MailState> {
    const counts = await this.mails.counts();
    if (this.config.smtpUrl === null) return { ...counts, folder: this.transport.folder, refusal: null };
    if (thoroughly || this.isDue(counts)) {
      const asked = this.ask(counts);
      if (thoroughly) await asked;
    }
    return { ...counts, folder: null, refusal: this.refusal };
  }

  private isDue({ delayed }: MailCounts): boolean {
    if (this.askedAt === null) return true;
    const pause = this.refusal !== null || delayed > 0 ? betweenTries : betweenQuestions;
    return this.clock.now().getTime() - this.askedAt >= pause;
  }

  private ask({ delayed }: MailCounts): Promise<void> {
    this.asking ??= this.askNow(delayed > 0).finally(() => (this.asking = null));
    return this.asking;
  }

  private async askNow(areDelayed: boolean): Promise<void> {
    const isFirst = this.askedAt === null;
    const former = this.refusal;
    this.askedAt = this.clock.now().getTime();
    this.refusal = await this.transport.refusal();
    if (this.refusal !== null || !(former !== null || (isFirst && areDelayed))) return;
    await this.work
      .run((manager) => this.jobs.hasten(manager, ['send-mail']))
      .then(
        () => this.logger.warn('the mail server answers again: what waits is sent now'),
        () => undefined,
      );
  }
}
