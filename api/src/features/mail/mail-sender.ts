import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import { SignedLinks } from '../links/signed-links.service';
import { composeMail } from './compose-mail';
import { linkOf, type MailFacts, type MailKind } from './mail-kinds';
import { mailTexts, type MailText } from './mail-texts';
import { MailTransport } from './mail-transport';
import { MailRepository, type MailRow } from './mail.repository';

/** Sends one mail that was written down. Its link is made now, so that no secret ever waits in the database. */
@Injectable()
export class MailSender {
  constructor(
    private readonly mails: MailRepository,
    private readonly links: SignedLinks,
    private readonly transport: MailTransport,
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Does nothing for a mail that was sent, or that went with its account. Throws when the server does not take it. */
  async send(mailId: string): Promise<void> {
    const mail = await this.mails.find(mailId);
    if (mail?.sentAt !== null) return;
    const text = this.text(mail);
    const address = text.path === undefined ? null : `${this.config.publicUrl}${text.path}`;
    const composed = composeMail(text, (await this.link(mail)) ?? address);
    const replyTo = mail.facts.senderEmail ?? mail.facts.replyTo;
    await this.transport.send(composed, {
      to: mail.recipient,
      messageId: mail.id,
      ...(replyTo === undefined || replyTo === '' ? {} : { replyTo }),
    });
    await this.mails.markSent(mail.id, this.clock.now());
  }

  private text({ kind, facts }: MailRow): MailText {
    const write = mailTexts[kind] as (facts: MailFacts[MailKind], site: RunningConfig) => MailText;
    return write(facts as MailFacts[MailKind], this.config);
  }

  private async link({ kind, facts }: MailRow): Promise<string | null> {
    const wanted = linkOf[kind];
    if (wanted === undefined) return null;
    const subjectId = facts[wanted.subject];
    if (subjectId === undefined) throw new Error(`a mail of kind ${kind} says not what its link is about`);
    return this.links.make(this.database.manager, wanted.purpose, subjectId);
  }
}
