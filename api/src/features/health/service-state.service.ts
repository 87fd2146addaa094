import { Inject, Injectable } from '@nestjs/common';
import type { ServiceState, ServiceTrouble } from '@recueil/contracts';
import { release } from '#core/config/release';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { jobNames, JobQueue } from '#core/jobs/job-queue';
import { InstallationWatch } from './watch/installation-watch.service';
import { isWrong, type Wrong } from './watch/look';

/** How the service stands, for those who administer it. */
@Injectable()
export class ServiceStates {
  private readonly startedAt: string;

  constructor(
    private readonly watch: InstallationWatch,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'timeZone'>,
  ) {
    this.startedAt = clock.now().toISOString();
  }

  async state(): Promise<ServiceState> {
    const { at, findings } = await this.watch.look();
    const wrong = findings.filter(isWrong);
    const inState = (asked: string): Wrong[] => wrong.filter(({ verdict: { state } }) => state === asked);
    return {
      checkedAt: at.toISOString(),
      version: release,
      startedAt: this.startedAt,
      wrong: [...inState('trouble'), ...inState('soon')].map((finding) => this.told(finding)),
      well: findings.flatMap(({ check: { id, name }, verdict }) =>
        verdict.state === 'well' ? [{ check: id, name, line: verdict.line }] : [],
      ),
      ended: this.watch.ended.map(({ check, title, from, until }) => ({
        check: check.id,
        title,
        from: from.toISOString(),
        until: until.toISOString(),
      })),
    };
  }

  /** Has all that failed tried again at once. */
  async retry(): Promise<void> {
    await this.work.run((manager) => this.jobs.hasten(manager, jobNames));
  }

  private told({ check, verdict, since }: Wrong): ServiceTrouble {
    const { state, title, happening, noticed, remedies, cause, mayRetry } = verdict;
    const message =
      cause === null
        ? null
        : `Recueil ${release}, depuis le ${this.inWords(since)}\u00a0: ${title}. Réponse de la machine\u00a0: ${cause}`;
    return {
      check: check.id,
      state,
      title,
      since: since.toISOString(),
      happening,
      noticed,
      remedies,
      message,
      mayRetry,
    };
  }

  private inWords(date: Date): string {
    const format = { dateStyle: 'long', timeStyle: 'short', timeZone: this.config.timeZone } as const;
    return new Intl.DateTimeFormat('fr', format).format(date).replace(/^1 /, '1er ');
  }
}
