import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { houseCertificate, startHouseServer, type HouseServer } from '../../../test/house-server.ts';
import { whyUnreachable } from '../database/why-unreachable.ts';
import { untrustedCertificate } from './untrusted-certificate.ts';

let server: HouseServer;
let address: string;
beforeAll(async () => {
  server = await startHouseServer();
  ({ address } = server);
});
afterAll(() => server.stop());

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
    const { stdout } = await promisify(execFile)(process.execPath, [...args, houseCertificate]);
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
