import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { causeOf } from '#core/logging/without-addresses';
import { trouble, well, type Check, type Verdict } from '../checks/check';
import { InstallationWatch } from './installation-watch.service';

const asleep = trouble({ title: 'La base dort', happening: 'Elle dort.', remedies: ['La réveiller.'], cause: 'zzz' });

/** A check that says what it is told to say, and counts how often it was looked at. */
class Told implements Check {
  readonly name = 'La base';
  readonly isPublic = true;
  readonly needsDatabase: boolean;
  readonly restMs: number;
  says: () => Promise<Verdict> = () => Promise.resolve(well('Tout va bien.'));
  looks = 0;

  constructor(
    readonly id: string,
    { needsDatabase = false, restMs = 0 }: Partial<Pick<Check, 'needsDatabase' | 'restMs'>> = {},
  ) {
    this.needsDatabase = needsDatabase;
    this.restMs = restMs;
  }

  look(): Promise<Verdict> {
    this.looks += 1;
    return this.says();
  }
}

let now: Date;
const clock = { now: () => now };
let warnings: jest.SpiedFunction<Logger['warn']>;
beforeEach(() => {
  now = new Date('2026-11-30T08:00:00Z');
  warnings = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
});
afterEach(() => jest.restoreAllMocks());

const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1_000));

describe('what is looked at', () => {
  it('says since when it is wrong, once in the log with its cause, and remembers it once it is over', async () => {
    const check = new Told('database');
    const watch = new InstallationWatch([check], clock);
    await watch.look();
    later(15);
    check.says = () => Promise.resolve(asleep);
    await watch.look();
    later(15);
    const { findings } = await watch.look();
    expect(findings[0]).toMatchObject({ verdict: { title: 'La base dort' }, since: new Date('2026-11-30T08:00:15Z') });
    expect(warnings.mock.calls).toEqual([
      [{ check: 'database', state: 'trouble', title: 'La base dort', cause: 'zzz' }, 'something is wrong'],
    ]);
    check.says = () => Promise.resolve(well('Elle répond.'));
    later(15);
    await watch.look();
    expect(warnings).toHaveBeenCalledTimes(2);
    expect(warnings.mock.lastCall?.[1]).toBe('all is well again');
    expect(watch.ended).toMatchObject([
      { title: 'La base dort', from: new Date('2026-11-30T08:00:15Z'), until: new Date('2026-11-30T08:00:45Z') },
    ]);
  });

  it('is not known while the database that it needs is away, and is neither over nor begun for it', async () => {
    const [database, jobs] = [new Told('database'), new Told('jobs', { needsDatabase: true })];
    const watch = new InstallationWatch([database, jobs], clock);
    jobs.says = () => Promise.resolve(asleep);
    await watch.look();
    database.says = () => Promise.resolve(asleep);
    const { findings } = await watch.look();
    expect(findings.map(({ verdict }) => verdict.state)).toEqual(['trouble', 'unknown']);
    database.says = () => Promise.resolve(well('Elle répond.'));
    later(60);
    expect((await watch.look()).findings[1]?.since).toEqual(new Date('2026-11-30T08:00:00Z'));
    expect(watch.ended).toHaveLength(1);
  });

  it('is wrong when it cannot be looked at, or not in time, and keeps nothing else from being looked at', async () => {
    jest.useFakeTimers();
    const [failing, endless, fine] = [new Told('one'), new Told('two'), new Told('three')];
    failing.says = () => Promise.reject(new Error('no such table'));
    endless.says = () => new Promise(() => undefined);
    const looking = new InstallationWatch([failing, endless, fine], clock).look();
    await jest.advanceTimersByTimeAsync(6_000);
    jest.useRealTimers();
    expect((await looking).findings.map(({ verdict }) => [verdict.state, 'cause' in verdict && verdict.cause])).toEqual(
      [
        ['trouble', 'no such table'],
        ['trouble', 'rien en 6 secondes'],
        ['well', false],
      ],
    );
  });

  it('rests as long as it may while all is well, and not once something is wrong', async () => {
    const check = new Told('provider', { restMs: 60_000 });
    const watch = new InstallationWatch([check], clock);
    await watch.look();
    later(59);
    await watch.look();
    expect(check.looks).toBe(1);
    later(1);
    check.says = () => Promise.resolve(asleep);
    await watch.look();
    await watch.look();
    expect(check.looks).toBe(3);
  });

  it('is looked at once for all who ask at the same time, and not again for who takes what was seen lately', async () => {
    const check = new Told('database');
    const watch = new InstallationWatch([check], clock);
    await Promise.all([watch.look(), watch.look(), watch.recent(0)]);
    later(10);
    await watch.recent(10_000);
    expect(check.looks).toBe(1);
    later(1);
    await watch.recent(10_000);
    expect(check.looks).toBe(2);
  });
});

it('a cause is one line, and names nobody', () => {
  expect(causeOf(new Error('550 no such person odile@ville.example\nat somewhere'))).toBe(
    '550 no such person [adresse]',
  );
});
