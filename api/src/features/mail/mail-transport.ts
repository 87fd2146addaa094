import { Inject, Injectable } from '@nestjs/common';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import type { ComposedMail } from './compose-mail';

export interface Envelope {
  to: string;
  replyTo?: string;
  /** The same for every attempt at the same mail, so that servers and people can tell a copy. */
  messageId: string;
}

/** Hands mails to the server that was configured; without one they are kept as files under the folder of data. */
@Injectable()
export class MailTransport {
  private readonly server: Transporter | null;

  constructor(@Inject(RUNNING_CONFIG) private readonly config: RunningConfig) {
    this.server = config.smtpUrl === null ? null : createTransport(config.smtpUrl);
  }

  /** Where mails are kept while no server sends them. */
  get folder(): string {
    return path.join(this.config.dataDir, 'mails');
  }

  /** Throws when the server does not take it: the job runs again. */
  async send(mail: ComposedMail, { to, replyTo, messageId }: Envelope): Promise<void> {
    const host = new URL(this.config.publicUrl).hostname;
    const message = {
      from: { name: 'Recueil', address: this.config.contactEmail ?? `recueil@${host}` },
      to: { name: '', address: to },
      ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${messageId}@${host}>`,
      headers: { 'auto-submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (this.server) await this.server.sendMail(message);
    else await this.keep(messageId, message);
  }

  /** Takes kept files away, of those that there are. */
  async forget(messageIds: readonly string[]): Promise<void> {
    for (const id of messageIds) await rm(path.join(this.folder, `${id}.eml`), { force: true });
  }

  private async keep(messageId: string, message: object): Promise<void> {
    const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${messageId}.eml`);
    await writeFile(`${file}.part`, eml as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
