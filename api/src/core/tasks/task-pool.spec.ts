import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { heavyTasks } from '../../../test/builders/heavy-tasks';
import { eventually } from '../../../test/eventually';
import { releaseLine } from '../config/release';
import { residentMemory } from './resident-memory';
import { TaskPool } from './task-pool';

let pool: TaskPool;
beforeAll(() => Logger.overrideLogger(false));
beforeEach(() => {
  pool = new TaskPool({ taskProcesses: 2, taskProgram: process.env.TEST_HEAVY_TASKS ?? '' });
});
afterEach(() => pool.onApplicationShutdown());

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function ended(pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await sleep(10);
}

describe('a task', () => {
  it('is done elsewhere, and answers data and bytes', async () => {
    expect(await pool.run(heavyTasks.double, () => 21)).toBe(42);
    expect(await pool.run(heavyTasks.reverse, () => Promise.resolve(Buffer.from('abc')))).toEqual(Buffer.from('cba'));
    expect(await pool.run(heavyTasks.wait, () => 0)).not.toBe(process.pid);
  });

  it('says first of which release it is', async () => {
    const said = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
    const pid = await pool.run(heavyTasks.wait, () => 0);
    const line = `${releaseLine('travaux lourds')} (${String(pid)})`;
    await eventually(
      () => said.mock.calls.some(([words]) => words === line),
      () => JSON.stringify(said.mock.calls),
    );
    said.mockRestore();
  });

  it('refuses in its own words, and fails as an error of ours', async () => {
    await expect(pool.run(heavyTasks.refuse, () => 0)).rejects.toMatchObject({
      name: 'ProblemError',
      code: 'unsupported-media-type',
      detail: 'Ce format n’est pas admis.',
    });
    const failure = await pool.run(heavyTasks.fail, () => 0).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: 'of ours' });
    expect((failure as Error).stack).toContain('heavy-tasks');
  });

  it.each(['native', 'spin', 'fill', 'crash'] as const)(
    'that would never end is killed and told in its words, and the next one is done: %s',
    async (name) => {
      const refused = expect(pool.run(heavyTasks[name] as typeof heavyTasks.spin, () => 0)).rejects.toMatchObject({
        code: 'unprocessable',
        detail: 'Trop lourd.',
      });
      while (pool.pids.length === 0) await sleep(5);
      const pids = pool.pids;
      await refused;
      await ended(pids);
      expect(await pool.run(heavyTasks.double, () => 4)).toBe(8);
    },
  );

  it('knows no password of ours', async () => {
    process.env.SECRET_FOR_TEST = 'x';
    const environment = await pool.run(heavyTasks.environment, () => 0);
    delete process.env.SECRET_FOR_TEST;
    expect(Object.keys(environment).filter((name) => /SECRET|DATABASE|KEY|PASSWORD/.test(name))).toEqual([]);
  });
});

describe('the pool', () => {
  it('uses its processes again, and no more of them than was said', async () => {
    const pids = await Promise.all(Array.from({ length: 12 }, () => pool.run(heavyTasks.wait, () => 20)));
    expect(new Set(pids).size).toBeLessThanOrEqual(2);
    expect(pool.pids.length).toBeLessThanOrEqual(2);
  });

  it('tells whoever is one too many to come back, and asks for no input before there is a place', async () => {
    let asked = 0;
    const all = Array.from({ length: 40 }, () =>
      pool.run(heavyTasks.wait, () => {
        asked += 1;
        return 30;
      }),
    );
    const kept = all.map((one) =>
      one.then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    await Promise.resolve();
    expect(asked).toBeLessThanOrEqual(2);
    const outcomes = await Promise.all(kept);
    expect(outcomes.filter((outcome) => outcome === 'unavailable')).toHaveLength(40 - 2 - 32);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(34);
  });

  it('gives the place back when the input cannot be had', async () => {
    const broken = (): never => {
      throw new Error('no input');
    };
    for (let round = 0; round < 5; round += 1) {
      await expect(pool.run(heavyTasks.double, broken)).rejects.toThrow('no input');
    }
    expect(await pool.run(heavyTasks.double, () => 1)).toBe(2);
  });

  it('takes a process in the place of one that ended while it rested', async () => {
    const pid = await pool.run(heavyTasks.wait, () => 0);
    process.kill(pid, 'SIGKILL');
    await ended([pid]);
    expect(await pool.run(heavyTasks.double, () => 3)).toBe(6);
  });

  it('leaves no process behind when it closes, not even one that is busy in native code', async () => {
    const busy = pool.run(heavyTasks.native, () => 0);
    const refused = expect(busy).rejects.toMatchObject({ code: 'unavailable' });
    await pool.run(heavyTasks.wait, () => 0);
    const pids = pool.pids;
    expect(pids).toHaveLength(2);
    pool.onApplicationShutdown();
    await refused;
    await ended(pids);
    await expect(pool.run(heavyTasks.double, () => 1)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('answers others while its tasks are busy in native code or fill memory', async () => {
    let turns = 0;
    const state = { running: true };
    const others = (async () => {
      while (state.running) {
        await sleep(1);
        turns += 1;
      }
    })();
    await Promise.allSettled([pool.run(heavyTasks.native, () => 0), pool.run(heavyTasks.fill, () => 0)]);
    state.running = false;
    await others;
    expect(turns).toBeGreaterThan(50);
  });
});

it('the memory of a process is what the system says', () => {
  const found = residentMemory(process.pid);
  if (found !== null) expect(found / process.memoryUsage.rss()).toBeCloseTo(1, 0);
  expect(residentMemory(2 ** 30)).toBeNull();
});
