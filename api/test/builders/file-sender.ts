import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { notFound, ProblemError } from '../../src/core/errors/problem';
import { AttachmentAccess } from '../../src/features/attachments/attachment-access';
import type { Reply, TestApplication } from '../application';
import type { Browser } from '../browser';
import { fileForm } from './forms';
import { createPerson, openSession, signIn, type Person } from './people';
import { createSheet } from './sheets';

/** One author who joins files to submissions of theirs. The workflow's part is played here: who may, and what is named. */
export class FileSender {
  /** Sheets by the submissions over them. */
  readonly sheets = new Map<string, string>();
  private readonly names = new Map<string, string>();

  private constructor(
    private readonly test: TestApplication,
    readonly person: Person,
    readonly browser: Browser,
  ) {}

  static async start(test: TestApplication): Promise<FileSender> {
    const person = await createPerson(test.database);
    const sender = new FileSender(test, person, await signIn(test, person));
    const access = test.app.get(AttachmentAccess, { strict: false });
    access.mayWrite = async ({ actor }, id) => {
      const sheetId = sender.sheets.get(id);
      if (sheetId === undefined) throw notFound();
      if (actor.id !== person.id) throw new ProblemError('forbidden', 'Cette fiche est à quelqu’un d’autre.');
      return Promise.resolve({ sheetId });
    };
    access.mayRead = async ({ actor }, id, sha256) => {
      const sheetId = sender.sheets.get(id);
      const name = sender.names.get(`${id} ${sha256}`);
      if (sheetId === undefined || name === undefined || actor.id !== person.id) throw notFound();
      return Promise.resolve({ sheetId, name });
    };
    return sender;
  }

  /** A submission over that sheet, or over a new one. */
  async submission(sheetId?: string): Promise<string> {
    const id = newId();
    this.sheets.set(id, sheetId ?? (await createSheet(this.test.database.manager)).sheetId);
    return id;
  }

  /** Whatever the time is, and however many files were sent. */
  async comeBack(): Promise<void> {
    await this.test.database.query('DELETE FROM attempts');
    this.browser.setCookie('recueil', await openSession(this.test, this.person));
  }

  async send(id: string, bytes: Buffer, name = 'fichier.pdf', type = 'application/octet-stream'): Promise<Reply> {
    const { body, headers } = fileForm(bytes, { name, type });
    await this.comeBack();
    const reply = await this.browser.post(`/api/submissions/${id}/attachments`, body, headers);
    if (reply.status === 201) this.names.set(`${id} ${String(reply.json.sha256)}`, reply.json.name as string);
    return reply;
  }

  /** Everything that is kept of files: bytes and rows. */
  async kept(): Promise<unknown> {
    const { config, database } = this.test;
    const files = ['attachments', 'incoming'].flatMap((folder) => {
      const whole = path.join(config.dataDir, folder);
      const found = existsSync(whole) ? readdirSync(whole, { recursive: true, encoding: 'utf8' }) : [];
      return found.filter((name) => statSync(path.join(whole, name)).isFile());
    });
    const rows: unknown = await database.query('SELECT sha256, sheet_id FROM sheet_attachments ORDER BY 1, 2');
    return { files: files.sort(), rows, known: await database.query('SELECT * FROM attachments ORDER BY sha256') };
  }
}
