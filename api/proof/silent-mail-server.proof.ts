import { tellSomePeople } from '../test/builders/waiting-mails';
import { SilentMailServer } from '../test/silent-mail-server';
import { Publisher, untilFound } from './publisher.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const publications = 50;
const mails = 200;
const mostMs = 2_000;

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

it(`with a mail server that says nothing, each of ${publications} publications is found within two seconds`, async () => {
  await tellSomePeople(publisher.database, mails);
  await until('a mail waits for the silent server', () => silent.sockets.size > 0);
  const times: number[] = [];
  for (let turn = 0; turn < publications; turn += 1) {
    const sheet = await publisher.publish();
    const begun = performance.now();
    await untilFound(server, sheet);
    times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const slowest = sorted.at(-1) ?? 0;
  process.stderr.write(
    `published to found, ${publications} times beside a silent mail server: ${middle.toFixed(0)} ms in the middle, ${slowest.toFixed(0)} ms at most\n`,
  );
  expect(slowest).toBeLessThan(mostMs);
  expect((await server.ask('/api/health/ready')).status).toBe(200);
});
