import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Submission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { ContactNotices } from '#rooms/contacts';
import { Organisations, PublicationService } from '#rooms/sheets';
import type { Given } from './given';

/** Puts the text in force online, in the transaction of the action: document, event, index job, mails to contacts. */
@Injectable()
export class FilePublication {
  constructor(
    private readonly publication: PublicationService,
    private readonly organisations: Organisations,
    private readonly contacts: ContactNotices,
    private readonly clock: Clock,
  ) {}

  async publish(manager: EntityManager, { text }: Given, { sheetId, revision }: Submission): Promise<void> {
    if (revision === null) throw new Error('nothing was frozen');
    await this.nameOrganisation(manager, sheetId, text.content.organisation);
    const publishedAt = this.clock.now();
    await this.publication.publish(manager, [{ sheetId, revisionId: revision.id, publishedAt }]);
    await this.contacts.tell(manager, { sheetIds: [sheetId] });
  }

  /** A sheet whose author has no organisation takes the one that it displays. */
  private async nameOrganisation(manager: EntityManager, sheetId: string, name: string): Promise<void> {
    const [sheet] = await manager.query<{ demonstration: boolean }[]>(
      'SELECT demonstration FROM sheets WHERE id = $1 AND organisation_id IS NULL',
      [sheetId],
    );
    if (sheet === undefined) return;
    const [id] = await this.organisations.findOrCreate(manager, [{ name, kind: 'other' }], sheet.demonstration);
    await manager.query('UPDATE sheets SET organisation_id = $2 WHERE id = $1', [sheetId, id]);
  }
}
