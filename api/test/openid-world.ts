import { jest } from '@jest/globals';
import type { AdmissionRule } from '@recueil/domain';
import { SecurityLog } from '../src/core/logging/security-log';
import { startTestApplication, type Reply, type TestApplication } from './application';
import { Browser } from './browser';
import { OpenidTestProvider, type ProviderPerson } from './openid-provider';

const publicUrl = 'http://localhost:3999';
let people = 0;

/** A person whom the provider knows as ProConnect does; each is another. */
export function agentOfProvider(given: Partial<ProviderPerson> = {}): ProviderPerson {
  people += 1;
  const number = String(people);
  return {
    sub: `sub-${number}`,
    ...given,
    claims: {
      given_name: 'Angèle',
      usual_name: `Exemple ${number}`,
      name: `Angèle Exemple ${number}`,
      email: `angele.exemple-${number}@ministere.example`,
      uid: `uid-${number}`,
      siret: '00000000000000',
      organizational_unit: 'Bureau des usagers',
      ...given.claims,
    },
  };
}

/** The application with a provider of its own, and what the operator's log was told. */
export class OpenidWorld {
  /** What each line of the security log was given. */
  readonly warnings: [string, Record<string, unknown>?][] = [];

  private constructor(
    readonly provider: OpenidTestProvider,
    readonly test: TestApplication,
  ) {
    jest.spyOn(test.app.get(SecurityLog), 'warn').mockImplementation((...line) => void this.warnings.push(line));
  }

  /** Everybody is let in, unless the test says otherwise. */
  static async start(profile: 'proconnect' | 'generic', rule: Partial<AdmissionRule> = {}): Promise<OpenidWorld> {
    const provider = await OpenidTestProvider.start(profile, publicUrl);
    const world = new OpenidWorld(provider, await startTestApplication({ env: provider.env }));
    await world.admit({ mode: 'everybody', ...rule });
    return world;
  }

  /** Who is let in from now on. */
  async admit({ mode, sirets = [], domains = [] }: Partial<AdmissionRule>): Promise<void> {
    await this.test.database.query('UPDATE admission SET mode = $1, sirets = $2, domains = $3', [
      mode,
      sirets,
      domains,
    ]);
  }

  async stop(): Promise<void> {
    await this.test.stop();
    await this.provider.stop();
  }

  browser(): Browser {
    return new Browser(this.test.app, { headers: { 'user-agent': 'Firefox/140.0 Windows' } });
  }

  /** Begins a sign-in; answers the provider's page. */
  async begin(browser: Browser, body: object = { returnPath: '/catalogue' }): Promise<string> {
    const { status, json, text } = await browser.post('/api/session/openid', body);
    if (status !== 200) throw new Error(`the sign-in did not begin: ${String(status)} ${text}`);
    return (json as { url: string }).url;
  }

  /** Through the provider as this person; answers the address of ours that the browser is sent back to. */
  async visit(browser: Browser, person: ProviderPerson, body?: object): Promise<string> {
    this.provider.person = person;
    return this.provider.visit(await this.begin(browser, body));
  }

  /** A whole sign-in. */
  async signIn(browser: Browser, person: ProviderPerson, body?: object): Promise<Reply> {
    return browser.get(await this.visit(browser, person, body));
  }

  async count(table: string): Promise<number> {
    const [row] = await this.test.database.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`);
    return Number(row?.count);
  }

  /** A sign-in that has to come to nothing: no session, no account, one line of the log, a page that explains. */
  async expectRefusal(code: string, attempt: () => Promise<Reply>): Promise<Reply> {
    const before = [await this.count('sessions'), await this.count('accounts'), await this.count('identities')];
    this.warnings.length = 0;
    const reply = await attempt();
    expect(String(reply.headers.location).split('&retour=')[0]).toBe(`/connexion?erreur=${code}`);
    expect(reply.status).toBe(303);
    expect(String(reply.headers['set-cookie'] ?? '')).not.toContain('recueil=');
    expect([await this.count('sessions'), await this.count('accounts'), await this.count('identities')]).toEqual(
      before,
    );
    expect(this.warnings).toEqual([['openid sign-in refused', expect.objectContaining({ refusal: code })]]);
    expect(JSON.stringify(this.warnings)).not.toMatch(/@|exemple|eyJ|sub-/i);
    return reply;
  }
}
