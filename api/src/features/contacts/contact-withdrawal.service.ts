import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ErasureLog } from '#core/erasures/erasure-log';
import { EventLog } from '#core/events/event-log';
import { LinkPages, SignedLinks } from '#rooms/links';
import { MailTransport } from '#rooms/mail';
import { ContactRepository } from './contact.repository';

/** Takes a contact's details away, everywhere, when they ask. Contents hold identifiers alone: no hash changes. */
@Injectable()
export class ContactWithdrawal implements OnModuleInit {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly transport: MailTransport,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly erasures: ErasureLog,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('contact-withdrawal', async (contactId) => {
      const title = await this.contacts.titleOf(contactId);
      return title === null ? null : { about: title, needsPassword: false };
    });
  }

  /** Throws `not-found` for a link that opens nothing. */
  async withdraw(token: string): Promise<void> {
    const mailIds = await this.work.run(async (manager) => {
      const contactId = await this.links.use(manager, token, 'contact-withdrawal');
      await this.links.revoke(manager, 'contact-withdrawal', contactId);
      const withdrawn = await this.contacts.withdraw(manager, contactId);
      if (withdrawn === null) return [];
      await this.events.append(manager, [
        { action: 'sheet.contact-withdrawn', actorId: null, sheetId: withdrawn.sheetId, facts: { contactId } },
      ]);
      const { sheetId } = withdrawn;
      await this.erasures.append(manager, { kind: 'contact-withdrawn', subjectId: contactId, facts: { sheetId } });
      return withdrawn.mailIds;
    });
    await this.transport.forget(mailIds);
  }
}
