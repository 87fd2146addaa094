import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sheetPath } from '@recueil/contracts';
import { MailService } from '#rooms/mail';
import { ContactRepository } from './contact.repository';

/** Tells people that a sheet names them, once, with a link that takes their details away. */
@Injectable()
export class ContactNotices {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly mail: MailService,
  ) {}

  /** Tells those who were not told yet; answers how many that were. */
  async tell(manager: EntityManager, of: { sheetIds: string[] } | { collection: string }): Promise<number> {
    const untold = await this.contacts.untold(manager, of);
    for (const { id, name, email, title, slug } of untold) {
      await this.mail.tell(manager, {
        kind: 'contact-named',
        key: `contact-named:${id}`,
        recipient: email,
        accountId: null,
        facts: { contactId: id, name, title, path: sheetPath(slug) },
      });
    }
    return untold.length;
  }
}
