import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AccessRequestForm } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { EventLog, type EventAction } from '#core/events/event-log';
import { AccessRequestRepository, type AccessRequestRow, type VouchedPerson } from './access-request.repository';

/** What becomes of requests, written with its event. */
@Injectable()
export class AccessRequests {
  constructor(
    private readonly requests: AccessRequestRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<AccessRequestRow | null> {
    return this.requests.find(id);
  }

  /** Somebody asks; their address is to be proven. Answers the request. */
  async ask(manager: EntityManager, form: AccessRequestForm): Promise<string> {
    const id = newId();
    await this.requests.insert(manager, { id, ...form }, this.clock.now());
    await this.record(manager, 'access.asked', id, null);
    return id;
  }

  /** Somebody asks for whom a provider vouches. Answers the request; null while one of that identity waits. */
  async askVouched(manager: EntityManager, person: VouchedPerson): Promise<string | null> {
    const id = newId();
    if (!(await this.requests.insertVouched(manager, { id, ...person }, this.clock.now()))) return null;
    await this.record(manager, 'access.asked', id, null);
    return id;
  }

  /** The address is its owner's. */
  async prove(manager: EntityManager, id: string): Promise<void> {
    await this.requests.prove(manager, id, this.clock.now());
    await this.record(manager, 'access.proven', id, null);
  }

  /** Somebody of one of the known domains comes in: nobody decided. */
  async letIn(manager: EntityManager, id: string): Promise<void> {
    await this.requests.decide(manager, id, { decision: 'accepted', by: null, now: this.clock.now() });
  }

  /** An administrator decides. Throws `conflict` once somebody has. */
  async decide(
    manager: EntityManager,
    id: string,
    decision: 'accepted' | 'refused',
    by: string | null,
  ): Promise<AccessRequestRow> {
    const request = await this.requests.decide(manager, id, { decision, by, now: this.clock.now() });
    if (request === null) {
      throw new ProblemError('conflict', 'Cette demande a déjà reçu une réponse. Rechargez la liste.');
    }
    await this.record(manager, `access.${decision}`, id, by);
    return request;
  }

  private record(
    manager: EntityManager,
    action: Extract<EventAction, `access.${string}`>,
    requestId: string,
    actorId: string | null,
  ): Promise<void> {
    return this.events.append(manager, [{ action, actorId, sheetId: null, facts: { requestId } }]);
  }
}
