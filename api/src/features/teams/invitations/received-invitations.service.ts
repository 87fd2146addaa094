import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InvitationView } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { ActivePeople } from '#rooms/submissions';
import { invitationView } from './invitation-view';
import { InvitationsRepository } from './invitations.repository';

/** Invitations as those who receive them see them: under their address, until they accept or decline. */
@Injectable()
export class ReceivedInvitations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly people: ActivePeople,
    private readonly database: DataSource,
  ) {}

  /** Those that wait for the caller, the latest first. */
  async mine(caller: Caller): Promise<InvitationView[]> {
    const { manager } = this.database;
    const person = await this.people.find(manager, caller.actor.id);
    if (person === null) return [];
    const waiting = await this.invitations.waitingFor(manager, person.id);
    const names = await this.people.names(
      manager,
      waiting.flatMap(({ invitedById }) => invitedById ?? []),
    );
    return waiting.map((one) => invitationView(one, names));
  }
}
