import { Inject, Injectable } from '@nestjs/common';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import PostalMime from 'postal-mime';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { untrustedCertificate } from '#core/config/untrusted-certificate';
import { causeOf } from '#core/logging/without-addresses';
import type { ComposedMail } from './compose-mail';

/** A mail that waits to be read by whoever tries Recueil. */
export interface KeptMail {
  id: string;
  to: string;
  subject: string;
  text: string;
}

const mostKeptShown = 100;

/** Milliseconds that a mail server has to be reached, to say who it is, and to answer each thing that it is told. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

export interface Envelope {
  to: string;
  replyTo?: string;
  /** The same for every attempt at the same mail, so that servers and people can tell a copy. */
  messageId: string;
  /** In whose name it goes, as people see it, and the address that it comes from; '' where nobody said so. */
  sender: { name: string; address: string };
  /** Of the settings whose words it is in; null: Recueil's own. */
  wordingVersion: number | null;
}

/** Hands mails to the server that was configured; without one they are kept as files under the folder of data. */
@Injectable()
export class MailTransport {
  private readonly server: Transporter | null;

  constructor(@Inject(RUNNING_CONFIG) private readonly config: RunningConfig) {
    this.server = config.smtpUrl === null ? null : createTransport({ ...patience, url: config.smtpUrl });
  }

  /** Where mails are kept while no server sends them. */
  get folder(): string {
    return path.join(this.config.dataDir, 'mails');
  }

  /** Throws when the server does not take it: the job runs again. */
  async send(mail: ComposedMail, { to, replyTo, messageId, sender, wordingVersion }: Envelope): Promise<void> {
    const host = new URL(this.config.publicUrl).hostname;
    const message = {
      from: { name: sender.name, address: sender.address === '' ? `recueil@${host}` : sender.address },
      to: { name: '', address: to },
      ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${messageId}@${host}>`,
      headers: {
        'auto-submitted': 'auto-generated',
        ...(wordingVersion === null ? {} : { 'x-recueil-wording': String(wordingVersion) }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (this.server) await this.server.sendMail(message);
    else await this.keep(messageId, message);
  }

  /** Why the server would not take a mail now; null when it would. */
  async refusal(): Promise<string | null> {
    if (this.server === null) return null;
    return this.server.verify().then(
      () => null,
      (error: unknown) =>
        untrustedCertificate(error) ?? `${(error as { code?: string }).code ?? 'refus'} : ${causeOf(error)}`,
    );
  }

  /** Takes kept files away, of those that there are. */
  async forget(messageIds: readonly string[]): Promise<void> {
    for (const id of messageIds) await rm(path.join(this.folder, `${id}.eml`), { force: true });
  }

  /** The latest kept mails, newest first: their names begin with a time. */
  async kept(): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    const latest = names
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse()
      .slice(0, mostKeptShown);
    return Promise.all(latest.map((name) => this.read(name)));
  }

  private async read(name: string): Promise<KeptMail> {
    const { to, subject = '', text = '' } = await PostalMime.parse(await readFile(path.join(this.folder, name)));
    return { id: path.basename(name, '.eml'), to: to?.[0]?.address ?? '', subject, text };
  }

  private async keep(messageId: string, message: object): Promise<void> {
    const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${messageId}.eml`);
    await writeFile(`${file}.part`, eml as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
