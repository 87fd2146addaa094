import { password } from '../../test/builders/people.ts';
import type { Asking, Reply } from './ask.ts';
import type { RunningServer } from './server.ts';

/** What our own pages send with whatever changes something. */
const ofOurPages = { 'x-recueil': '1' };

/** Somebody who has signed in to a running server. */
export class SignedIn {
  private constructor(
    private readonly server: RunningServer,
    private readonly cookie: string,
  ) {}

  /** Their password is the one of the builders, unless said. */
  static async on(server: RunningServer, email: string, itsPassword = password): Promise<SignedIn> {
    const headers = { ...ofOurPages, 'content-type': 'application/json' };
    const body = JSON.stringify({ email, password: itsPassword });
    const reply = await server.ask('/api/session', { method: 'POST', headers, body });
    if (reply.status !== 204) throw new Error(`could not sign in: ${String(reply.status)} ${reply.text}`);
    const cookies = reply.headers['set-cookie'] ?? [];
    return new SignedIn(server, cookies.map((cookie) => cookie.split(';', 1)[0]).join('; '));
  }

  get(address: string): Promise<Reply> {
    return this.server.ask(address, { headers: { cookie: this.cookie } });
  }

  post(address: string, body: string | Buffer, headers: Asking['headers'] = {}): Promise<Reply> {
    const sent = { ...ofOurPages, cookie: this.cookie, ...headers };
    return this.server.ask(address, { method: 'POST', headers: sent, body });
  }

  postJson(address: string, body: object): Promise<Reply> {
    return this.post(address, JSON.stringify(body), { 'content-type': 'application/json' });
  }
}
