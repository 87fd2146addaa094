import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { whyUnreachable } from '../database/why-unreachable.ts';
import { untrustedCertificate } from './untrusted-certificate.ts';

const file = (name: string): string => fileURLToPath(new URL(`../../../test/certificates/${name}`, import.meta.url));

let server: Server;
let address: string;
beforeAll(async () => {
  const keys = { key: readFileSync(file('server.key')), cert: readFileSync(file('server.pem')) };
  server = createServer(keys, (_request, reply) => reply.end('well'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('a server whose certificate the house has signed', () => {
  it('is named as such, with what to do, where the certificate of the house was not given', async () => {
    const refusal = await fetch(address).then(() => null, untrustedCertificate);
    expect(refusal).toContain('donnez le certificat de votre autorité dans NODE_EXTRA_CA_CERTS');
  });

  it('is trusted once it stands in NODE_EXTRA_CA_CERTS, by a settings file too', async () => {
    const environment = new URL('./environment.ts', import.meta.url).href;
    const ask = `const { prepareEnvironment } = await import('${environment}');
      prepareEnvironment({ NODE_EXTRA_CA_CERTS: process.argv[1] });
      console.log(await (await fetch('${address}')).text());`;
    const args = ['--input-type=module', '-e', ask];
    const { stdout } = await promisify(execFile)(process.execPath, [...args, file('house.pem')]);
    expect(stdout).toBe('well\n');
    await expect(promisify(execFile)(process.execPath, [...args, ''])).rejects.toThrow('fetch failed');
  });

  it('is told of for the database, and for libraries that put a code of their own', () => {
    const refused = Object.assign(new Error('self-signed certificate in certificate chain'), { code: 'ESOCKET' });
    expect(untrustedCertificate(refused)).toContain('l’autorité qui l’a signé n’est pas connue');
    expect(whyUnreachable(refused)).toMatch(/^La base de données ne peut pas être jointe.*NODE_EXTRA_CA_CERTS\.$/);
    const expired = Object.assign(new Error('no'), { code: 'CERT_HAS_EXPIRED' });
    expect(untrustedCertificate(new Error('fetch failed', { cause: expired }))).toContain('sa date est passée');
    expect(untrustedCertificate(new Error('no route'))).toBeNull();
  });
});
