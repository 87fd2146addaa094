import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestApplication, type TestApplication } from '../../../test/application';

let test: TestApplication;
let port: number;
beforeAll(async () => {
  test = await startTestApplication();
  await test.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = test.app.getHttpServer().address() as { port: number });
});
afterAll(() => test.stop());

const megabyte = 1_048_576;

describe('a body that is refused by its size', () => {
  it('is let pass: its sender reads the answer, and asks again on the same connection', async () => {
    const socket = await send(head(2 * megabyte));
    socket.write('x'.repeat(megabyte));
    expect(await read(socket)).toMatch(/^HTTP\/1\.1 413 .*"code":"too-large"/s);
    socket.write('x'.repeat(megabyte));
    socket.write('GET /api/health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect(await read(socket)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });

  it('closes the connection when it is announced beyond all measure', async () => {
    const socket = await send(head(1_000 * megabyte));
    const closed = once(socket, 'close');
    expect(await read(socket)).toMatch(/^HTTP\/1\.1 413 .*connection: close/s);
    await closed;
  });
});

function head(length: number): string {
  const headers = ['Host: 127.0.0.1', 'X-Recueil: 1', 'Content-Type: application/json'];
  return [`POST /api/session HTTP/1.1`, ...headers, `Content-Length: ${String(length)}`, '', ''].join('\r\n');
}

async function send(bytes: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

/** What the server has said, up to its first silence. */
async function read(socket: Socket): Promise<string> {
  const [first] = (await once(socket, 'data')) as [Buffer];
  await sleep(20);
  return first.toString() + ((socket.read() as Buffer | null)?.toString() ?? '');
}
