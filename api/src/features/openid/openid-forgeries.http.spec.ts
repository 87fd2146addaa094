import type { Answer } from '../../../test/openid-provider';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';
import { newSigningKey, type TokenChange } from '../../../test/signed-tokens';

let proconnect: OpenidWorld;
let generic: OpenidWorld;

beforeAll(async () => {
  proconnect = await OpenidWorld.start('proconnect');
  generic = await OpenidWorld.start('generic');
});
afterAll(async () => {
  await proconnect.stop();
  await generic.stop();
});
afterEach(() => {
  for (const { provider } of [proconnect, generic]) Object.assign(provider, { alter: {}, down: false });
});

const now = (): number => Math.floor(Date.now() / 1_000);
const forgeries: [string, () => TokenChange][] = [
  ['signed by somebody else under the same key’s name', () => ({ by: newSigningKey('ES256') })],
  ['signed by somebody else, RSA', () => ({ by: newSigningKey('RS256') })],
  [
    'signed by somebody else under a key that the provider never had',
    () => ({ by: newSigningKey('ES256', 'x'), header: { kid: 'x' } }),
  ],
  ['signed by nobody (alg none)', () => ({ by: 'nobody' })],
  ['signed by nobody (alg None)', () => ({ by: 'nobody', header: { alg: 'None' } })],
  ['signed with the public key as a secret (HS256)', () => ({ by: 'public-key-as-secret' })],
  [
    'signed with the public key as a secret, said to be ES256',
    () => ({ by: 'public-key-as-secret', header: { alg: 'ES256' } }),
  ],
  ['for another audience', () => ({ claims: { aud: 'another-service' } })],
  [
    'for several audiences, another being the one it was asked by',
    () => ({ claims: { aud: ['recueil-de-test', 'b'], azp: 'b' } }),
  ],
  ['by another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
  ['by an issuer that differs by a slash', () => ({ claims: { iss: `${proconnect.provider.issuer}/` } })],
  ['that expired 61 seconds ago', () => ({ claims: { exp: now() - 61 } })],
  ['that is not valid yet', () => ({ claims: { nbf: now() + 120 } })],
  ['without an expiry', () => ({ claims: { exp: undefined } })],
  ['with another nonce', () => ({ claims: { nonce: 'another-nonce-of-another-sign-in' } })],
  ['without a nonce', () => ({ claims: { nonce: undefined } })],
  ['without a subject', () => ({ claims: { sub: undefined } })],
  ['about a subject that cannot be kept', () => ({ claims: { sub: 'a\u0000b' } })],
  ['whose subject is another than the one told of', () => ({ claims: { sub: 'somebody-else' } })],
];

describe('an id_token', () => {
  it.each(forgeries)('%s opens nothing', async (_what, change) => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    proconnect.provider.changeIdToken(change());
    await proconnect.expectRefusal('refused', () => browser.get(path));
  });

  it('that expired within the minute by which clocks may differ is accepted', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    proconnect.provider.changeIdToken({ claims: { exp: now() - 40 } });
    expect((await browser.get(path)).headers.location).toBe('/catalogue');
  });

  it('that was given for another sign-in opens nothing', async () => {
    const person = agentOfProvider();
    let former = '';
    proconnect.provider.alter['/token'] = (answer) => {
      former = answer.body;
      return answer;
    };
    await proconnect.signIn(proconnect.browser(), person);
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, person);
    const formerIdToken = (JSON.parse(former) as { id_token: string }).id_token;
    proconnect.provider.alter['/token'] = (answer) => {
      const tokens = JSON.parse(answer.body) as object;
      return { ...answer, body: JSON.stringify({ ...tokens, id_token: formerIdToken }) };
    };
    await proconnect.expectRefusal('refused', () => browser.get(path));
  });

  it('that is missing opens nothing', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    proconnect.provider.alter['/token'] = (answer) => ({
      ...answer,
      body: answer.body.replace('"id_token"', '"other"'),
    });
    await proconnect.expectRefusal('refused', () => browser.get(path));
  });
});

describe('what ProConnect tells of a person', () => {
  const wrong: [string, () => TokenChange][] = [
    ['signed by somebody else', () => ({ by: newSigningKey('ES256') })],
    ['signed by nobody', () => ({ by: 'nobody' })],
    ['signed with the public key as a secret', () => ({ by: 'public-key-as-secret' })],
    ['about another subject', () => ({ claims: { sub: 'somebody-else' } })],
    ['for another audience', () => ({ claims: { aud: 'another-service' } })],
    ['by another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
  ];
  it.each(wrong)('%s opens nothing', async (_what, change) => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    proconnect.provider.changeUserInfo(change());
    await proconnect.expectRefusal('refused', () => browser.get(path));
  });

  const unsigned: [string, (answer: Answer) => Answer][] = [
    ['as plain JSON', (answer) => ({ ...answer, type: 'application/json', body: payloadOf(answer.body) })],
    ['as JSON said to be a token', (answer) => ({ ...answer, body: payloadOf(answer.body) })],
    ['as a token said to be JSON', (answer) => ({ ...answer, type: 'application/json' })],
    ['as a page', (answer) => ({ ...answer, type: 'text/html', body: '<p>Bonjour' })],
    ['as nothing', (answer) => ({ ...answer, body: '' })],
  ];
  it.each(unsigned)('%s opens nothing', async (_what, alter) => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    proconnect.provider.alter['/me'] = alter;
    await proconnect.expectRefusal('refused', () => browser.get(path));
  });

  it('counts only with an address that an account can have', async () => {
    for (const email of [undefined, '', 'аngele@ministere.example', 'fran\u212a@ministere.example']) {
      const person = agentOfProvider({ claims: { email } });
      await proconnect.expectRefusal('refused', () => proconnect.signIn(proconnect.browser(), person));
    }
  });
});

describe('what another provider tells of a person', () => {
  it('about another subject opens nothing', async () => {
    const browser = generic.browser();
    const path = await generic.visit(browser, agentOfProvider());
    generic.provider.alter['/me'] = (answer) => ({
      ...answer,
      body: answer.body.replace(/"sub":"[^"]+"/, '"sub":"other"'),
    });
    await generic.expectRefusal('refused', () => browser.get(path));
  });

  it.each<[string, () => TokenChange]>([
    ['signed by somebody else', () => ({ by: newSigningKey('RS256') })],
    ['signed by nobody', () => ({ by: 'nobody' })],
    ['signed with the public key as a secret', () => ({ by: 'public-key-as-secret' })],
  ])('counts as little as ProConnect’s with an id_token %s', async (_what, change) => {
    const browser = generic.browser();
    const path = await generic.visit(browser, agentOfProvider());
    generic.provider.changeIdToken(change());
    await generic.expectRefusal('refused', () => browser.get(path));
  });
});

describe('the way back', () => {
  it('is closed to another browser, and then to the one that began', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    await proconnect.expectRefusal('other-browser', () => proconnect.browser().get(path));
    await proconnect.expectRefusal('expired', () => browser.get(path));
  });

  it('is closed to a browser that began a sign-in of its own', async () => {
    const path = await proconnect.visit(proconnect.browser(), agentOfProvider());
    const victim = proconnect.browser();
    await proconnect.begin(victim);
    await proconnect.expectRefusal('other-browser', () => victim.get(path));
  });

  it('is taken once, however often its address is asked', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    const held = browser.cookies.get('recueil-openid') ?? '';
    const again = proconnect.browser();
    again.setCookie('recueil-openid', held);
    const replies = await Promise.all([browser.get(path), again.get(path)]);
    expect(replies.map(({ headers }) => headers.location).sort()).toEqual(['/catalogue', '/connexion?erreur=expired']);
    await proconnect.expectRefusal('expired', () => browser.get(path));
  });

  it('takes a code once', async () => {
    const person = agentOfProvider();
    const browser = proconnect.browser();
    const used = new URL(await proconnect.visit(browser, person), 'http://a.example');
    await browser.get(used.pathname + used.search);
    const next = new URL(await proconnect.visit(browser, person), 'http://a.example');
    next.searchParams.set('code', used.searchParams.get('code') ?? '');
    await proconnect.expectRefusal('expired', () => browser.get(next.pathname + next.search));
  });

  it('takes a code only with the verifier that it was asked with', async () => {
    const person = agentOfProvider();
    const [one, other] = [proconnect.browser(), proconnect.browser()];
    const stolen = new URL(await proconnect.visit(one, person), 'http://a.example');
    const own = new URL(await proconnect.visit(other, person), 'http://a.example');
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    await proconnect.expectRefusal('expired', () => other.get(own.pathname + own.search));
  });

  it('is over after ten minutes', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    await proconnect.test.database.query("UPDATE openid_attempts SET expires_at = now() - interval '1 second'");
    await proconnect.expectRefusal('expired', () => browser.get(path));
  });

  it.each<[string, string]>([
    ['', 'refused'],
    ['?state=', 'expired'],
    ['?state=unknown&code=a', 'expired'],
    ['?state=a&state=b&code=c', 'refused'],
    [`?state=${'a'.repeat(5_000)}`, 'expired'],
    ['?state=%00&code=%00', 'expired'],
  ])('with %j leads to the page that explains', async (query, code) => {
    await proconnect.expectRefusal(code, () => proconnect.browser().get(`/api/session/openid/callback${query}`));
  });

  it('says that the answer came from another issuer', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    const url = new URL(path, 'http://a.example');
    url.searchParams.set('iss', 'https://evil.example');
    await proconnect.expectRefusal('refused', () => browser.get(url.pathname + url.search));
  });

  it('explains when the person said no', async () => {
    const browser = proconnect.browser();
    const person = agentOfProvider({ refuses: true });
    await proconnect.expectRefusal('cancelled', () => proconnect.signIn(browser, person));
  });

  it.each([
    ['login_required', 'cancelled'],
    ['interaction_required', 'cancelled'],
    ['consent_required', 'cancelled'],
    ['server_error', 'unavailable'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_scope', 'refused'],
    ['<script>alert(1)</script>', 'refused'],
  ])('explains what the provider answers: %s', async (error, code) => {
    const browser = proconnect.browser();
    const url = new URL(await proconnect.begin(browser));
    const state = url.searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      error,
      state,
      iss: proconnect.provider.issuer,
      error_description: 'angele@a.example',
    });
    await proconnect.expectRefusal(code, () => browser.get(`/api/session/openid/callback?${query.toString()}`));
    expect(JSON.stringify(proconnect.warnings)).not.toContain('script');
  });
});

describe('while the provider is down', () => {
  it('what was begun is explained, and nothing is lost but time', async () => {
    const browser = proconnect.browser();
    const person = agentOfProvider();
    const path = await proconnect.visit(browser, person);
    proconnect.provider.down = true;
    await proconnect.expectRefusal('unavailable', () => browser.get(path));
    proconnect.provider.down = false;
    expect((await proconnect.signIn(browser, person)).headers.location).toBe('/catalogue');
  });

  it('its failures are not taken for a refusal', async () => {
    const browser = proconnect.browser();
    const path = await proconnect.visit(browser, agentOfProvider());
    proconnect.provider.alter['/token'] = (answer) => ({ ...answer, status: 503 });
    await proconnect.expectRefusal('unavailable', () => browser.get(path));
  });
});
function payloadOf(token: string): string {
  return Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
}
