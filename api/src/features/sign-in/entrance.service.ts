import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SessionsService } from '#rooms/sessions';
import { KnownDevices } from './known-devices.service';
import type { Entered, Visitor } from './visitor';

/** Where everybody with a local account comes in, once they have proved who they are. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: SessionsService,
    private readonly devices: KnownDevices,
  ) {}

  /** Opens a session; the browser is known to the account from now on. */
  async open(manager: EntityManager, accountId: string, visitor: Visitor): Promise<Entered> {
    const { device } = visitor;
    const session = await this.sessions.open(manager, accountId, { method: 'password', device });
    return { session, deviceSecret: await this.devices.mark(manager, accountId, visitor) };
  }
}
