import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { eventually } from '../../../test/eventually';

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
    const line = await connected();
    line.socket.write(head(2 * megabyte) + 'x'.repeat(megabyte));
    expect(await line.answer()).toMatch(/^HTTP\/1\.1 413 .*"code":"too-large"/s);
    line.socket.write('x'.repeat(megabyte));
    line.socket.write('GET /api/health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect(await line.answer()).toMatch(/^HTTP\/1\.1 200 /);
    line.socket.destroy();
  });

  it('closes the connection when it is announced beyond all measure', async () => {
    const line = await connected();
    const closed = once(line.socket, 'close');
    line.socket.write(head(1_000 * megabyte));
    expect(await line.answer()).toMatch(/^HTTP\/1\.1 413 .*connection: close/s);
    await closed;
  });
});

function head(length: number): string {
  const headers = ['Host: 127.0.0.1', 'X-Recueil: 1', 'Content-Type: application/json'];
  return [`POST /api/session HTTP/1.1`, ...headers, `Content-Length: ${String(length)}`, '', ''].join('\r\n');
}

/** A connection, and each answer of the server on it, once it is whole. */
async function connected(): Promise<{ socket: Socket; answer: () => Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let said = '';
  socket.on('data', (more) => (said += more.toString()));
  const answer = async (): Promise<string> => {
    await eventually(
      () => isWhole(said),
      () => `the rest of « ${said} »`,
    );
    const whole = said;
    said = '';
    return whole;
  };
  return { socket, answer };
}

function isWhole(answer: string): boolean {
  const [head = '', body] = answer.split('\r\n\r\n');
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return body !== undefined && Buffer.byteLength(body) >= Number(length);
}
