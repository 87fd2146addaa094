import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '#core/access/caller';
import { MailService, type MailFacts, type MailKind } from '#rooms/mail';
import { NoticeDelivery } from '#rooms/notices';
import { ActivePeople, type ActivePerson } from '#rooms/submissions';

/** Who asks something of an address, and who is asked: null where it has no account. */
export interface Asking {
  by: ActivePerson;
  email: string;
  asked: ActivePerson | null;
}

/** What an address is asked. */
interface Question<Kind extends MailKind> {
  key: string;
  subject: string;
  path: string;
  mail: { kind: Kind; facts: MailFacts[Kind] };
}

/** People who are asked to take part in a sheet, under an address that may have an account or not. */
@Injectable()
export class AskedPeople {
  constructor(
    private readonly people: ActivePeople,
    private readonly delivery: NoticeDelivery,
    private readonly mail: MailService,
  ) {}

  async at(manager: EntityManager, caller: Caller, email: string): Promise<Asking> {
    const asked = await this.people.findByEmail(manager, email);
    return { by: await this.people.require(manager, caller.actor.id), email, asked };
  }

  /** By mail in any case; in the application too where there is an account. */
  async ask<Kind extends MailKind>(
    manager: EntityManager,
    { asked, email }: Asking,
    { key, mail, ...question }: Question<Kind>,
  ): Promise<void> {
    if (asked === null) return this.mail.tell(manager, { ...mail, key, recipient: email, accountId: null });
    const notice = { ...question, key, kind: mail.kind, submissionId: null, asks: true };
    await this.delivery.deliver(manager, asked, { ...notice, mail });
  }
}
