import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(`./certificates/${name}`, import.meta.url));

/** The file of the authority that signed what {@link startHouseServer} shows, and that nobody else knows. */
export const houseCertificate = file('house.pem');

export interface HouseServer {
  /** In https. */
  address: string;
  stop(): Promise<void>;
}

/** A server of an intranet that has an authority of its own. It answers « well » to whatever it is asked. */
export async function startHouseServer(): Promise<HouseServer> {
  const keys = { key: readFileSync(file('server.key')), cert: readFileSync(file('server.pem')) };
  const server = createServer(keys, (_request, reply) => reply.end('well'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
