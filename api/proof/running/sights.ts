import type { Readiness, ServiceState } from '@recueil/contracts';
import { until } from './child-process.ts';
import type { RunningServer } from './server.ts';
import type { SignedIn } from './signed-in.ts';

/** Milliseconds in which whatever goes wrong, or is over, must be seen everywhere. */
const minute = 60_000;

interface LogLine {
  msg: string;
  check?: string;
  cause?: string | null;
}

/** The places in which something wrong shows, for whoever keeps a server: readiness, metrics, log, page. */
export class Sights {
  constructor(
    private readonly server: RunningServer,
    private readonly administrator: SignedIn,
    private readonly metricsToken: string,
  ) {}

  /** Waits until it shows everywhere, its cause in the log and on the page. Answers how long that took. */
  async shown(check: string, cause: RegExp): Promise<number> {
    return this.everywhere(`${check} shows`, async () => ({
      readiness: (await this.readiness()).wrong.some((wrong) => wrong.check === check && wrong.state === 'trouble'),
      metrics: (await this.metric(check)) === 2,
      log: this.logged('something is wrong', check).some((line) => cause.test(line.cause ?? '')),
      page: cause.test((await this.page()).wrong.find((wrong) => wrong.check === check)?.message ?? ''),
    }));
  }

  /** The same while the page, whose sessions are in the database, has nobody who may read it: it asks the readiness. */
  async shownWithoutPage(check: string, cause: RegExp): Promise<number> {
    return this.everywhere(`${check} shows`, async () => {
      const { wrong } = await this.readiness();
      const told = wrong.find((one) => one.check === check);
      const page = await this.administrator.get('/api/administration/service');
      return {
        readiness: told?.state === 'trouble' && told.title !== '' && told.remedies.length > 0,
        metrics: (await this.metric(check)) === 2,
        log: this.logged('something is wrong', check).some((line) => cause.test(line.cause ?? '')),
        page: page.status === 503 && page.json?.code === 'unavailable',
      };
    });
  }

  /** Waits until it shows nowhere any more but among what is over. Answers how long that took. */
  async gone(check: string): Promise<number> {
    return this.everywhere(`${check} is gone`, async () => {
      const page = await this.page();
      return {
        readiness: (await this.readiness()).wrong.every((wrong) => wrong.check !== check),
        metrics: (await this.metric(check)) === 0,
        log: this.logged('all is well again', check).length > 0,
        page: page.wrong.every((wrong) => wrong.check !== check) && page.ended.some((ended) => ended.check === check),
      };
    });
  }

  async readiness(): Promise<Readiness> {
    return (await this.server.ask('/api/health/ready')).json as Readiness;
  }

  /** Nothing wrong, where the page cannot be read. */
  private async page(): Promise<Pick<ServiceState, 'wrong' | 'ended'>> {
    const { status, json } = await this.administrator.get('/api/administration/service');
    return status === 200 ? (json as ServiceState) : { wrong: [], ended: [] };
  }

  private async metric(check: string): Promise<number> {
    const { text } = await this.server.ask('/metrics', { headers: { authorization: `Bearer ${this.metricsToken}` } });
    return Number(new RegExp(`^recueil_check_state\\{[^}]*check="${check}"[^}]*\\} (\\d)`, 'm').exec(text)?.[1]);
  }

  private logged(msg: string, check: string): LogLine[] {
    const lines = this.server.process.stdout.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as LogLine).filter((line) => line.msg === msg && line.check === check);
  }

  private async everywhere(what: string, look: () => Promise<Record<string, boolean>>): Promise<number> {
    const begun = performance.now();
    let seen: Record<string, boolean> = {};
    await until(
      what,
      async () => {
        seen = await look();
        return Object.values(seen).every(Boolean);
      },
      minute,
      250,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}: ${JSON.stringify(seen)}`);
    });
    return performance.now() - begun;
  }
}
