import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const lifetime = new URL('./lifetime.ts', import.meta.url).href;
const log = new URL('./service-log.ts', import.meta.url).href;

/** A process with a lifetime whose endings are `endings`, in the order in which they were added. */
async function living(endings: string, options = '{}'): Promise<{ child: ChildProcess; said: () => string }> {
  const program = `
    import { Lifetime } from '${lifetime}';
    import { plainLog } from '${log}';
    const life = new Lifetime(plainLog(process.stdout), ${options});
    for (const stop of [${endings}]) life.atEnd(stop);
    setInterval(() => undefined, 1000);
    console.log('alive');`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  while (!output.includes('alive')) await sleep(10);
  return { child, said: () => output };
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

const never = '() => new Promise(() => undefined)';

describe('a process that was asked to end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops everything on %s, the latest first', async (signal) => {
    const { child, said } = await living(`async () => console.log('first'), async () => console.log('second')`);
    child.kill(signal);
    expect(await exitCode(child)).toBe(0);
    expect(said()).toMatch(/second\nfirst\n$/);
  });

  it('takes the same signal twice within a moment for one', async () => {
    const { child } = await living('() => new Promise((resolve) => setTimeout(resolve, 300))');
    child.kill('SIGINT');
    await sleep(50);
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(0);
  });

  it('does not wait any longer when it is asked again', async () => {
    const { child } = await living(never);
    child.kill('SIGINT');
    await sleep(1_200);
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(1);
  });

  it('does not wait for ever', async () => {
    const { child } = await living(never, '{ patienceMs: 100 }');
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(1);
  });

  it('stops the rest when something would not stop, and says what', async () => {
    const { child, said } = await living(
      `async () => console.log('the rest'), () => Promise.reject(new Error('stuck'))`,
      '{ exitCode: 130 }',
    );
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(1);
    expect(said()).toMatch(/stuck[^]*the rest/);
  });

  it('ends with the code of its choice', async () => {
    const { child } = await living('', '{ exitCode: 130 }');
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(130);
  });
});
