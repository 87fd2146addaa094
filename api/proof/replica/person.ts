import type { Reply } from '../running/ask.ts';
import type { RunningServer } from '../running/server.ts';

/** Somebody with a local account, who is signed in on whichever server answers. */
export class SignedIn {
  private constructor(private readonly cookie: string) {}

  static async on(server: RunningServer, email: string, password: string): Promise<SignedIn> {
    const reply = await server.ask('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-recueil': '1' },
      body: JSON.stringify({ email, password }),
    });
    const [cookie = ''] = (reply.headers['set-cookie'] ?? []).filter((each) => each.startsWith('recueil='));
    if (reply.status !== 204) throw new Error(`could not sign in: ${String(reply.status)} ${reply.text}`);
    return new SignedIn(cookie.split(';')[0] ?? '');
  }

  get(server: RunningServer, address: string): Promise<Reply> {
    return server.ask(address, { headers: { cookie: this.cookie } });
  }

  post(server: RunningServer, address: string, body: object): Promise<Reply> {
    return this.send(server, address, Buffer.from(JSON.stringify(body)), { 'content-type': 'application/json' });
  }

  send(server: RunningServer, address: string, body: Buffer, headers: Record<string, string>): Promise<Reply> {
    return server.ask(address, {
      method: 'POST',
      headers: { cookie: this.cookie, 'x-recueil': '1', ...headers },
      body,
    });
  }
}
