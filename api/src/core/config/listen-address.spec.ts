import { createServer, type AddressInfo, type Server } from 'node:net';
import { withFreePort } from './listen-address.ts';
import { loadConfig } from './load-config.ts';

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

describe('the port to listen on', () => {
  let taken: Server;
  let port: number;

  beforeEach(async () => {
    taken = await listen(0);
    port = (taken.address() as AddressInfo).port;
  });
  afterEach(() => taken.close());

  it('gives way to the next free one where nobody asked for it', async () => {
    const settled = await withFreePort({ ...loadConfig({}), port });
    expect(settled.port).toBeGreaterThan(port);
    expect(settled.publicUrl).toBe(`http://localhost:${settled.port}`);
  });

  it('leaves a public address alone when it moves', async () => {
    const settled = await withFreePort({ ...loadConfig({ PUBLIC_URL: 'https://recueil.example' }), port });
    expect(settled.publicUrl).toBe('https://recueil.example');
  });

  it('is never replaced where somebody asked for it', async () => {
    const config = loadConfig({ PORT: String(port) });
    await expect(withFreePort(config)).rejects.toThrow(`le port ${port} est déjà pris par un autre programme.`);
  });

  it('stays when it is free', async () => {
    await new Promise((resolve) => taken.close(resolve));
    const config = loadConfig({ PORT: String(port) });
    expect(await withFreePort(config)).toBe(config);
  });

  it('belongs to an address of this machine', async () => {
    const config = loadConfig({ HOST: '192.0.2.1', PORT: String(port) });
    await expect(withFreePort(config)).rejects.toThrow('192.0.2.1');
  });
});
