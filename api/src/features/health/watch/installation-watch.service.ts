import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#core/clock/clock';
import { causeOf } from '#core/logging/without-addresses';
import { CHECKS, trouble, type Check, type Verdict } from '../checks/check';
import { inTime } from '#core/clock/in-time';
import { isWrong, type Ended, type Finding, type Look, type Wrong } from './look';

const betweenLooks = 15_000;
/** Milliseconds that one thing may take to be looked at. */
const patience = 6_000;
const mostEnded = 50;

/**
 * Looks at everything again and again, so that what goes wrong is known, and logged with its cause, even while nobody
 * asks; and remembers since when it has been so and what is over, for as long as the server runs.
 */
@Injectable()
export class InstallationWatch implements OnApplicationShutdown {
  private readonly logger = new Logger('Watch');
  private readonly known = new Map<string, Finding>();
  private readonly resting = new Map<string, { verdict: Verdict; until: number }>();
  private looking: Promise<Look> | null = null;
  private last: Look | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** The latest first. */
  readonly ended: Ended[] = [];

  constructor(
    @Inject(CHECKS) private readonly checks: Check[],
    private readonly clock: Clock,
  ) {}

  /** From now on looks by itself. */
  start(): void {
    this.timer = setInterval(() => void this.look(), betweenLooks).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  /** How things stand at this moment; whoever asks while somebody else does hears the same. Never throws. */
  look(): Promise<Look> {
    this.looking ??= this.lookAtAll().finally(() => (this.looking = null));
    return this.looking;
  }

  /** How things stood at most so many milliseconds ago. */
  async recent(milliseconds: number): Promise<Look> {
    const { last } = this;
    const age = last === null ? Infinity : this.clock.now().getTime() - last.at.getTime();
    return last !== null && age >= 0 && age <= milliseconds ? last : this.look();
  }

  /** Each thing at once and for real, one after the other, however long it takes. Nothing is remembered or logged. */
  async lookThoroughly(): Promise<Look> {
    const at = this.clock.now();
    const seen = await this.seenInOrder((check) => check.look(true));
    return { at, findings: seen.map(([check, verdict]) => ({ check, verdict, since: at })) };
  }

  private async lookAtAll(): Promise<Look> {
    const seen = await this.seenInOrder((check) => this.seen(check));
    const findings = seen.map(([check, verdict]) => this.note(check, verdict));
    this.last = { at: this.clock.now(), findings };
    return this.last;
  }

  private async seenInOrder(look: (check: Check) => Promise<Verdict>): Promise<[Check, Verdict][]> {
    const seen: [Check, Verdict][] = [];
    let isDatabaseAway = false;
    for (const check of this.checks) {
      const verdict: Verdict =
        isDatabaseAway && check.needsDatabase
          ? { state: 'unknown' }
          : await look(check).catch((error: unknown) => unseen(check, error));
      if (check.id === 'database') isDatabaseAway = verdict.state === 'trouble';
      seen.push([check, verdict]);
    }
    return seen;
  }

  /** What was seen lately of something that is well and changes seldom, else what is seen now. */
  private async seen(check: Check): Promise<Verdict> {
    const resting = this.resting.get(check.id);
    const now = this.clock.now().getTime();
    if (resting && now < resting.until && now >= resting.until - (check.restMs ?? 0)) return resting.verdict;
    const verdict = await inTime(check.look(false), patience);
    if (check.restMs !== undefined && verdict.state === 'well') {
      this.resting.set(check.id, { verdict, until: now + check.restMs });
    } else this.resting.delete(check.id);
    return verdict;
  }

  /** Keeps it, and says in the log what began and what ended. */
  private note({ id, name, isPublic }: Check, verdict: Verdict): Finding {
    const now = this.clock.now();
    const former = this.known.get(id);
    // What cannot be looked at for now is neither over nor begun.
    if (verdict.state === 'unknown' && former) return { ...former, verdict };
    const goesOn = former !== undefined && titleOf(former.verdict) === titleOf(verdict);
    const finding = { check: { id, name, isPublic }, verdict, since: goesOn ? former.since : now };
    this.known.set(id, finding);
    if (goesOn && former.verdict.state === verdict.state) return finding;
    if (former && isWrong(former) && !isWrong(finding)) this.end(former, now);
    if (isWrong(finding)) {
      const { state, title, cause } = finding.verdict;
      this.logger.warn({ check: id, state, title, cause }, 'something is wrong');
    }
    return finding;
  }

  private end({ check, verdict: { title }, since }: Wrong, now: Date): void {
    this.logger.warn({ check: check.id, title, since: since.toISOString() }, 'all is well again');
    this.ended.unshift({ check, title, from: since, until: now });
    this.ended.splice(mostEnded);
  }
}

function unseen({ name }: Check, error: unknown): Verdict {
  return trouble({
    title: `${name}\u00a0: la vérification échoue`,
    happening: 'Recueil n’a pas pu regarder ce qu’il en est.',
    remedies: ['Transmettez ce que la machine a répondu à qui tient le serveur.'],
    cause: causeOf(error),
  });
}

function titleOf(verdict: Verdict): string | null {
  return 'title' in verdict ? verdict.title : null;
}
