import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { draft } from '../../test/builders/submissions.ts';
import { Asker, type Reply } from '../running/ask.ts';
import { searches } from '../searches.ts';

/** Milliseconds between two requests of one person. */
const pause = 250;
const password = 'quatre marches vers le guichet';

/** One request that was answered otherwise than it had to be. */
interface Failed {
  what: string;
  status: number | null;
  said: string;
}

interface Work {
  searches: number;
  saves: number;
  actions: number;
  failed: Failed[];
}

type Kind = 'searches' | 'saves' | 'actions';

/** People who search, save a text and act on a submission, a few times a second, until told to stop. */
export class PeopleAtWork {
  private readonly work: Work = { searches: 0, saves: 0, actions: 0, failed: [] };
  private going = true;
  private all: Promise<unknown> = Promise.resolve();

  private constructor(private readonly asker: Asker) {}

  /** People of the demonstration, through that address. */
  static async at(url: string): Promise<PeopleAtWork> {
    const people = new PeopleAtWork(new Asker(url));
    const [author, secretary] = [await people.signIn('agent'), await people.signIn('secretariat')];
    const [text, paused] = [await people.newSubmission(author), await people.newSubmission(author)];
    await people.act(author, paused, 'submit', 1);
    people.all = Promise.all([
      people.search(0),
      people.search(1),
      people.save(author, text),
      people.decide(secretary, paused),
    ]);
    return people;
  }

  /** What was done since this was asked the last time. */
  done(): Work {
    const { failed, ...counts } = this.work;
    Object.assign(this.work, { searches: 0, saves: 0, actions: 0, failed: [] });
    return { ...counts, failed };
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.all;
    this.asker.close();
  }

  private async search(person: number): Promise<void> {
    for (let turn = person; this.going; turn += 1) {
      await this.counted('searches', () => this.asker.ask(`/api/sheets?${searches[turn % searches.length] ?? ''}`));
      await sleep(pause);
    }
  }

  private async save(author: string, id: string): Promise<void> {
    for (let version = await this.contentVersion(author, id), turn = 0; this.going; turn += 1) {
      const content = draft({ contacts: [], pitch: `Enregistrée ${String(turn)} fois.` });
      const headers = { 'if-match': `"${String(version)}"` };
      const reply = await this.counted('saves', () =>
        this.send(author, 'PATCH', `/api/submissions/${id}/content`, { content }, headers),
      );
      version = reply?.status === 200 ? version + 1 : await this.contentVersion(author, id);
      await sleep(pause);
    }
  }

  private async decide(secretary: string, id: string): Promise<void> {
    for (let version = 2; this.going; version += 1) {
      await this.counted('actions', () => this.act(secretary, id, version % 2 === 0 ? 'pause' : 'resume', version));
      await sleep(2 * pause);
    }
  }

  private act(who: string, id: string, action: string, version: number): Promise<Reply> {
    return this.send(who, 'POST', `/api/submissions/${id}/actions`, { action, version });
  }

  private async counted(kind: Kind, ask: () => Promise<Reply>): Promise<Reply | null> {
    const reply = await ask().catch((error: unknown) => String(error));
    this.work[kind] += 1;
    if (typeof reply === 'string') this.work.failed.push({ what: kind, status: null, said: reply });
    else if (reply.status !== 200) {
      const said = String(reply.headers['x-proxy'] ?? reply.text.slice(0, 300));
      this.work.failed.push({ what: kind, status: reply.status, said });
    }
    return typeof reply === 'string' ? null : reply;
  }

  private async contentVersion(author: string, id: string): Promise<number> {
    const { json } = await this.asker.ask(`/api/submissions/${id}`, { headers: { cookie: author } });
    return (json as { contentVersion: number }).contentVersion;
  }

  private async newSubmission(author: string): Promise<string> {
    const { status, json, text } = await this.send(author, 'POST', '/api/sheets', { content: draft({ contacts: [] }) });
    if (status !== 201) throw new Error(`not created: ${text}`);
    return (json as { id: string }).id;
  }

  private async signIn(name: string): Promise<string> {
    const reply = await this.send('', 'POST', '/api/session', { email: `${name}@demonstration.example`, password });
    if (reply.status !== 204) throw new Error(`could not sign in: ${reply.text}`);
    return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  private send(cookie: string, method: string, address: string, body: object, others: object = {}): Promise<Reply> {
    const own = { 'x-recueil': '1', 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const headers = { ...own, ...(cookie === '' ? {} : { cookie }), ...others };
    return this.asker.ask(address, { method, headers, body: JSON.stringify(body) });
  }
}
