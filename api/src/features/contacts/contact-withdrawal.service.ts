import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
      const withdrawn = await this.takeAway(manager, contactId);
      if (withdrawn === null) return [];
      const facts = { sheetId: withdrawn.sheetId };
      await this.erasures.append(manager, { kind: 'contact-withdrawn', subjectId: contactId, facts });
      return withdrawn.mailIds;
    });
    await this.transport.forget(mailIds);
  }

  /** One who withdrew in a database of before comes back with a back-up: they go again. Nothing where they are not there. */
  async withdrawAgain(manager: EntityManager, contactId: string): Promise<void> {
    const withdrawn = await this.takeAway(manager, contactId);
    await this.transport.forget(withdrawn?.mailIds ?? []);
  }

  private async takeAway(
    manager: EntityManager,
    contactId: string,
  ): Promise<{ sheetId: string; mailIds: string[] } | null> {
    await this.links.revoke(manager, 'contact-withdrawal', contactId);
    const withdrawn = await this.contacts.withdraw(manager, contactId);
    if (withdrawn === null) return null;
    const { sheetId } = withdrawn;
    await this.events.append(manager, [
      { action: 'sheet.contact-withdrawn', actorId: null, sheetId, facts: { contactId } },
    ]);
    return withdrawn;
  }
}
