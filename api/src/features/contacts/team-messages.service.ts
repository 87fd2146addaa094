import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { sheetPath } from '@recueil/contracts';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { CatalogueService } from '#rooms/catalogue';
import { MailService } from '#rooms/mail';
import { Settings } from '#rooms/settings';
import { ContactRepository } from './contact.repository';

const perPlace: Limit = { name: 'team-message', most: 5, window: 3_600 };
const perSheet: Limit = { name: 'team-message-sheet', most: 30, window: 86_400 };

export interface TeamMessage {
  name: string;
  email: string;
  message: string;
}

/** « Écrire à l’équipe »: hands a message on to a sheet's contacts, and shows nobody's address. */
@Injectable()
export class TeamMessages {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly contacts: ContactRepository,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Throws `not-found` or `archived` as the sheet's page does, `too-many-requests` past the limits. */
  async send(slug: string, { name, email, message }: TeamMessage, address: string): Promise<void> {
    const found = await this.catalogue.at(slug);
    const current = found.kind === 'moved' ? found.slug : slug;
    await this.attempts.count(perPlace, address, tooMany);
    await this.attempts.count(perSheet, current, tooMany);
    const title = found.kind === 'sheet' ? found.sheet.title : '';
    const facts = { title, path: sheetPath(current), sender: name, senderEmail: email, message };
    const recipients = await this.recipients(current);
    await this.work.run(async (manager) => {
      for (const recipient of recipients) {
        const key = `message-to-team:${newId()}`;
        await this.mail.tell(manager, { kind: 'message-to-team', key, recipient, accountId: null, facts });
      }
    });
  }

  private async recipients(slug: string): Promise<string[]> {
    const contacts = await this.contacts.reachable(slug);
    if (contacts.length > 0) return [...new Set(contacts.map(({ email }) => email))];
    const { contactEmail } = await this.settings.value('service');
    return contactEmail === '' ? this.contacts.administrators() : [contactEmail];
  }
}

function tooMany(wait: string): string {
  return `Vous avez écrit plusieurs messages. Réessayez dans ${wait}.`;
}
