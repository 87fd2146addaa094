import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Readiness, ServiceState } from '@recueil/contracts';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { prepareEnvironment } from '#core/config/environment';
import { startTestApplication, type TestApplication } from '../../../test/application';
import type { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';
import { houseCertificate, startHouseServer, type HouseServer } from '../../../test/house-server';
import { CertificatesCheck } from './checks/certificates.check';
import { InstallationWatch } from './watch/installation-watch.service';
import { toldInOneLine } from './watch/one-line';

const trustedBefore = getCACertificates('default');
let server: HouseServer;
let test: TestApplication;
let browser: Browser;
beforeAll(async () => {
  server = await startHouseServer();
  test = await startTestApplication({
    env: {
      ...{ S3_ENDPOINT: server.address, S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' },
      ...{ OIDC_ISSUER: server.address, OIDC_CLIENT_ID: 'recueil', OIDC_CLIENT_SECRET: 'c' },
    },
  });
  browser = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
});
afterEach(() => {
  setDefaultCACertificates(trustedBefore);
  jest.restoreAllMocks();
});
afterAll(async () => {
  await test.stop();
  await server.stop();
});

const page = async (): Promise<ServiceState> => (await browser.get('/api/administration/service')).json as ServiceState;
const ready = async (): Promise<Readiness> => (await test.get('/api/health/ready')).json as Readiness;
const doctor = async (): Promise<string[]> =>
  toldInOneLine(await test.app.get(InstallationWatch, { strict: false }).lookThoroughly())
    .filter(({ line }) => /certificat/i.test(line))
    .map(({ line }) => line);

const title = 'Des certificats ne sont pas acceptés\u00a0: ceux du fournisseur d’identité et du stockage des fichiers';
const remedy = 'Donnez le certificat de votre autorité dans NODE_EXTRA_CA_CERTS.';
const reason = 'l’autorité qui l’a signé n’est pas connue';

describe('a certificate that is not trusted', () => {
  it('is named as such by the page, ready, doctor and the log, and no more once its authority is given', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const told = (await page()).wrong.find(({ check }) => check === 'certificates');
    expect(told).toMatchObject({ state: 'trouble', title, remedies: [remedy, expect.stringContaining('Redémarrez')] });
    const cause = `OIDC_ISSUER : ${reason}\u202f; S3_ENDPOINT : ${reason}`;
    expect(told?.message).toContain(cause);
    expect(warn.mock.calls).toContainEqual([
      { check: 'certificates', state: 'trouble', title, cause },
      'something is wrong',
    ]);
    const { wrong } = await ready();
    expect(wrong).toContainEqual(expect.objectContaining({ check: 'certificates', title }));
    expect(JSON.stringify(wrong)).not.toContain('localhost');
    expect(await doctor()).toEqual([expect.stringContaining(`${title} (${cause}).`)]);

    prepareEnvironment({ NODE_EXTRA_CA_CERTS: houseCertificate });
    const after = await page();
    expect(after.wrong.map(({ check }) => check)).not.toContain('certificates');
    expect(after.ended).toContainEqual(expect.objectContaining({ check: 'certificates', title }));
    expect(await doctor()).toEqual(['Les certificats des serveurs sont acceptés.']);
  });

  it('of Meilisearch is told apart from an engine that is away, which says nothing of certificates', async () => {
    const of = (url: string): CertificatesCheck =>
      new CertificatesCheck({ ...test.config, oidc: null, s3: null, meilisearch: { url, key: 'k' } });
    // One that no connection was made to yet: a connection that stays open is not asked for its certificate again.
    const engine = await startHouseServer();
    expect(await of(engine.address).look()).toMatchObject({
      state: 'trouble',
      title: 'Le certificat de Meilisearch n’est pas accepté',
      cause: `MEILI_URL : ${reason}`,
    });
    await engine.stop();
    expect(await of('https://127.0.0.1:1').look()).toEqual({ state: 'unknown' });
    expect(await of('http://127.0.0.1:1').look()).toMatchObject({ state: 'well' });
  });
});
