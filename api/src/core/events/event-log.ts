import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertDetailedEvent, insertEvents } from './event.repository';
import type { PastEvent } from './past-event';

export type { EventAction, PastEvent } from './past-event';

/** Writes what happened in the transaction in which it happened. */
@Injectable()
export class EventLog {
  async append(manager: EntityManager, events: PastEvent[]): Promise<void> {
    await insertEvents(
      manager,
      events.filter(({ details }) => details === undefined),
    );
    for (const { details, ...event } of events)
      if (details !== undefined) await insertDetailedEvent(manager, event, details);
  }
}
