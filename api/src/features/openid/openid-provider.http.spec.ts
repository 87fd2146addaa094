import { jest } from '@jest/globals';
import { createPerson, password } from '../../../test/builders/people';
import { startTestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { clientSecret, OpenidTestProvider } from '../../../test/openid-provider';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';

const description = '/.well-known/openid-configuration';

async function inWorld(play: (world: OpenidWorld) => Promise<void>): Promise<void> {
  const world = await OpenidWorld.start('proconnect');
  try {
    await play(world);
  } finally {
    await world.stop();
  }
}

describe('a provider that is not there yet', () => {
  it('leaves local accounts to come in, and is asked again at the next sign-in', () =>
    inWorld(async ({ provider, test, warnings }) => {
      provider.down = true;
      const browser = new Browser(test.app);
      const reply = await browser.post('/api/session/openid', { returnPath: '/' });
      expect([reply.status, reply.json]).toEqual([503, expect.objectContaining({ code: 'unavailable' })]);
      expect(warnings).toEqual([
        ['openid sign-in not begun', { reason: 'the provider does not answer', profile: 'proconnect' }],
      ]);
      const { email } = await createPerson(test.database);
      expect((await browser.post('/api/session', { email, password })).status).toBe(204);
      provider.down = false;
      expect((await browser.post('/api/session/openid', { returnPath: '/' })).status).toBe(200);
    }));

  it.each<[string, (issuer: string) => [string, string], string]>([
    [
      'calls itself otherwise, if only by a slash',
      (issuer) => [`"issuer":"${issuer}"`, `"issuer":"${issuer}/"`],
      'issuer',
    ],
    ['keeps its keys on another host', (issuer) => [`${issuer}/jwks`, 'http://127.0.0.2:1/jwks'], 'jwks_uri'],
    ['takes codes on another host', (issuer) => [`${issuer}/token`, 'http://127.0.0.2:1/token'], 'token_endpoint'],
    ['tells of people on another host', (issuer) => [`${issuer}/me`, 'http://127.0.0.2:1/me'], 'userinfo_endpoint'],
  ])('is not trusted when it %s', async (_what, change, field) => {
    await inWorld(async (world) => {
      const [from, to] = change(world.provider.issuer);
      world.provider.alter[description] = (answer) => ({ ...answer, body: answer.body.replace(from, to) });
      const reply = await world.browser().post('/api/session/openid', { returnPath: '/' });
      expect(reply.status).toBe(503);
      expect(world.warnings[0]?.[1]?.reason).toBe(`the provider’s ${field} cannot be trusted`);
    });
  });

  it('is not followed to another place', () =>
    inWorld(async (world) => {
      world.provider.alter[description] = (answer) => ({ ...answer, status: 302 });
      expect((await world.browser().post('/api/session/openid', { returnPath: '/' })).status).toBe(503);
    }));

  it('that went away sends nobody to an address that does not answer, and is there again by itself', () =>
    inWorld(async (world) => {
      await world.begin(world.browser());
      world.provider.down = true;
      const reply = await world.browser().post('/api/session/openid', { returnPath: '/' });
      expect([reply.status, reply.json]).toEqual([
        503,
        expect.objectContaining({ code: 'unavailable', reason: 'provider' }),
      ]);
      world.provider.down = false;
      await world.begin(world.browser());
    }));

  it('goes by what is known of it once the hour is over, when it only has trouble telling of itself', () =>
    inWorld(async (world) => {
      await world.begin(world.browser());
      world.test.freeze(new Date(Date.now() + 2 * 3_600_000));
      const itself = '/.well-known/openid-configuration';
      world.provider.alter[itself] = (answer) => ({ ...answer, status: 404 });
      await world.begin(world.browser());
      expect(world.warnings).toEqual([]);
    }));
});

describe('an installation without a provider', () => {
  it('has none of this', async () => {
    const test = await startTestApplication();
    try {
      const browser = new Browser(test.app);
      expect((await browser.post('/api/session/openid', { returnPath: '/' })).status).toBe(404);
      const back = await browser.get('/api/session/openid/callback?state=a&code=b');
      expect([back.status, back.headers.location]).toEqual([303, '/connexion?erreur=unavailable']);
      expect((await browser.post('/api/session/openid/proof')).status).toBe(404);
    } finally {
      await test.stop();
    }
  });
});

describe('the log', () => {
  it('holds no secret of a sign-in, nor whose it was, even at its most talkative', async () => {
    const screen = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const secrets = await playedAloud().catch((error: unknown) => {
      screen.mockRestore();
      throw error;
    });
    const log = screen.mock.calls.map(([text]) => String(text)).join('');
    screen.mockRestore();
    expect(log).toContain('/api/session/openid/callback');
    expect(log.match(/"security":"openid sign-in refused"/g)).toHaveLength(2);
    expect(secrets.filter((secret) => secret === '' || log.includes(secret))).toEqual([]);
  });
});

/** A sign-in, a forged one and one that fails, with everything logged; answers what no log may hold. */
async function playedAloud(): Promise<string[]> {
  const provider = await OpenidTestProvider.start('proconnect', 'http://localhost:3999');
  const test = await startTestApplication({ env: { ...provider.env, LOG_LEVEL: 'trace' } });
  await test.database.query(`UPDATE admission SET mode = 'everybody'`);
  const person = agentOfProvider();
  const secrets = [clientSecret, person.sub, ...Object.values(person.claims).slice(1, 4).map(String)];
  provider.person = person;
  const attempt = async (trouble: () => void): Promise<void> => {
    const browser = new Browser(test.app);
    const { url } = (await browser.post('/api/session/openid', { returnPath: '/' })).json as { url: string };
    secrets.push(...browser.cookies.values(), new URL(url).searchParams.get('nonce') ?? '');
    const [row] = await test.database.query<{ verifier: string }[]>(
      'SELECT code_verifier AS verifier FROM openid_attempts',
    );
    secrets.push(row?.verifier ?? '');
    const back = await provider.visit(url);
    const { searchParams } = new URL(back, url);
    secrets.push(searchParams.get('code') ?? '', searchParams.get('state') ?? '');
    trouble();
    await browser.get(back);
    secrets.push(...browser.cookies.values());
  };
  const keepTokens = (): void => {
    provider.alter['/token'] = (answer) => {
      const { id_token, access_token } = JSON.parse(answer.body) as Record<string, string>;
      secrets.push(id_token ?? '', access_token ?? '');
      return answer;
    };
  };
  await attempt(keepTokens);
  await attempt(() => provider.changeIdToken({ claims: { aud: 'another' } }));
  await attempt(() => {
    provider.alter = { '/me': (answer) => ({ ...answer, status: 500 }) };
  });
  await test.stop();
  await provider.stop();
  return secrets;
}
