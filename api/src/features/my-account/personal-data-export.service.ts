import { Injectable } from '@nestjs/common';
import type { PersonalData } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { EventLog } from '#core/events/event-log';
import { PersonalDataRepository } from './personal-data.repository';

/** What is held of a person, for themselves. */
@Injectable()
export class PersonalDataExport {
  constructor(
    private readonly data: PersonalDataRepository,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Everything that is held about the caller. That they asked is held too. */
  async export(caller: Caller): Promise<PersonalData> {
    const { id } = caller.actor;
    await this.work.run((manager) =>
      this.events.append(manager, [
        { action: 'account.exported', actorId: id, sheetId: null, facts: { accountId: id } },
      ]),
    );
    return { exportedAt: this.clock.now().toISOString(), ...(await this.data.read(id)) };
  }
}
