import { tellSomePeople } from '../test/builders/waiting-mails';
import { SilentMailServer } from '../test/silent-mail-server';
import { Publisher, untilFound } from './publisher.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const publications = rounds(50, 5);
const mails = 200;
/** A short round runs beside whatever else a check does; a mail that blocks would still take longer than that. */
const mostMs = rounds(2_000, 30_000);

const scene = new Scene();
let silent: SilentMailServer;
let server: RunningServer;
let publisher: Publisher;
beforeAll(async () => {
  silent = await SilentMailServer.start();
  server = await scene.startServer({ SMTP_URL: silent.url });
  publisher = await Publisher.on(server.databaseUrl);
});
afterAll(async () => {
  await publisher.close();
  await silent.stop();
  await scene.end();
});

/** Milliseconds from each publication to its being found. */
async function timesToFind(): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < publications; turn += 1) {
    const sheet = await publisher.publish();
    const begun = performance.now();
    await untilFound(server, sheet);
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other);
}

function told(what: string, times: number[]): void {
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  const slowest = times.at(-1) ?? 0;
  process.stderr.write(
    `${what}: found after ${middle.toFixed(0)} ms in the middle, ${slowest.toFixed(0)} ms at most (${publications} publications)\n`,
  );
}

it(`with a mail server that says nothing, each of ${publications} publications is found within ${mostMs / 1_000} seconds`, async () => {
  // What this machine does when no mail waits: without it, nobody could tell a busy machine from a mail that blocks.
  await publisher.publish().then((sheet) => untilFound(server, sheet));
  told('no mail waits', await timesToFind());
  await tellSomePeople(publisher.database, mails);
  await until('a mail waits for the silent server', () => silent.sockets.size > 0);
  const times = await timesToFind();
  told('beside a silent mail server', times);
  expect(times.at(-1)).toBeLessThan(mostMs);
  await until('readiness says that mails are late', async () => {
    return (await server.ask('/api/health/ready')).json.mail === 'delayed';
  });
});
