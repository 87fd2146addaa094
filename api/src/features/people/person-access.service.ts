import { Injectable } from '@nestjs/common';
import type { Actor } from '@recueil/domain';
import { PeopleRepository } from './people.repository';
import { permitted, type PersonDetailRow } from './person.rows';

/** Lets see people as the policy says. */
@Injectable()
export class PersonAccess {
  constructor(private readonly people: PeopleRepository) {}

  /** Throws `not-found` for whoever closed their account, and for those whom the caller may not see. */
  async requireSeen(actor: Actor, personId: string): Promise<PersonDetailRow> {
    return permitted(await this.people.find(personId), actor, 'read');
  }
}
