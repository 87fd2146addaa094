import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { SignedLinks } from '#rooms/links';
import { Settings } from '#rooms/settings';
import { composeMail } from './compose-mail';
import { linkOf, type MailFacts, type MailKind } from './mail-kinds';
import type { MailText } from './mail-text';
import { withOpening } from './mail-wording';
import { mailTexts } from './mail-texts';
import { MailTransport } from './mail-transport';
import { MailRepository, type MailRow, type RefusedMail } from './mail.repository';

/** What a mail is about is known by whoever wrote it. */
type RefusalStep = (manager: EntityManager, mail: RefusedMail) => Promise<void>;

/** Sends one mail that was written down. Its link is made now, so that no secret ever waits in the database. */
@Injectable()
export class MailSender {
  private readonly refusalSteps: RefusalStep[] = [];

  constructor(
    private readonly mails: MailRepository,
    private readonly links: SignedLinks,
    private readonly transport: MailTransport,
    private readonly settings: Settings,
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Has something more done in the transaction that writes down that a mail was refused for good. */
  afterRefusal(step: RefusalStep): void {
    this.refusalSteps.push(step);
  }

  /** Does nothing for a mail that was sent, or that went with its account. Throws when the server does not take it. */
  async send(mailId: string): Promise<void> {
    const mail = await this.mails.find(mailId);
    if (mail?.sentAt !== null || mail.refusedAt !== null) return;
    const service = await this.settings.value('service');
    const { value: mails, version } = await this.settings.inForce('mails');
    const text = withOpening(this.text(mail), mail, mails.openings, service.name);
    const address = text.path === undefined ? null : `${this.config.publicUrl}${text.path}`;
    const composed = composeMail(text, (await this.link(mail)) ?? address, mails.signature);
    const replyTo = mail.facts.senderEmail ?? mail.facts.replyTo;
    const envelope = {
      to: mail.recipient,
      messageId: mail.id,
      sender: { name: service.name === '' ? 'Recueil' : service.name, address: service.contactEmail },
      wordingVersion: version === 0 ? null : version,
      ...(replyTo === undefined || replyTo === '' ? {} : { replyTo }),
    };
    try {
      await this.transport.send(composed, envelope);
    } catch (error) {
      await this.failed(mail, error);
      return;
    }
    await this.mails.markSent(mail.id, this.clock.now(), envelope.wordingVersion);
  }

  /** Throws for what may go better later, so that the job runs again. */
  private async failed(mail: MailRow, error: unknown): Promise<void> {
    const refused = isRefusal(error);
    await this.work.run(async (manager) => {
      await this.mails.markFailed(manager, mail.id, reasonOf(error), refused ? this.clock.now() : null);
      if (refused) for (const step of this.refusalSteps) await step(manager, mail);
    });
    if (!refused) throw error;
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

/** The server understood and said no for good (RFC 5321, 4.2.1): trying again would only annoy it. */
function isRefusal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: number };
  return responseCode !== undefined && responseCode >= 500;
}

/** What the server answered; where it answered nothing, that, in words that an administrator reads. */
function reasonOf(error: unknown): string {
  const { code, response } = error as { code?: string; response?: string };
  return (response ?? silences[code ?? ''] ?? code ?? 'sans réponse').slice(0, 300);
}

const silences: Partial<Record<string, string>> = {
  ETIMEDOUT: 'Le serveur de messagerie n’a rien répondu à temps (ETIMEDOUT).',
  ECONNECTION: 'Le serveur de messagerie a coupé la connexion (ECONNECTION).',
  ESOCKET: 'Le serveur de messagerie n’est pas joignable (ESOCKET).',
  EDNS: 'Le nom du serveur de messagerie est inconnu (EDNS).',
};
