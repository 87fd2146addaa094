import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { LinkPages, SignedLinks } from '#rooms/links';
import { StillValidRepository } from './still-valid.repository';

/** Published sheets grow old: whoever knows says, from a mail, that one still holds. Nothing sends that mail yet. */
@Injectable()
export class StillValid implements OnModuleInit {
  constructor(
    private readonly sheets: StillValidRepository,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('still-valid', async (sheetId) => {
      const title = await this.sheets.titleOf(sheetId);
      return title === null ? null : { about: title, needsPassword: false };
    });
  }

  /** Throws `not-found` for a link that opens nothing, or about a sheet that is not online any more. */
  async confirm(token: string): Promise<void> {
    await this.work.run(async (manager) => {
      const sheetId = await this.links.use(manager, token, 'still-valid');
      if (!(await this.sheets.confirm(manager, sheetId, this.clock.now()))) throw notFound();
      await this.events.append(manager, [{ action: 'sheet.confirmed', actorId: null, sheetId, facts: {} }]);
    });
  }
}
