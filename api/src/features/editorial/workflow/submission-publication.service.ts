import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Submission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { ContactNotices } from '#rooms/contacts';
import { Organisations, PublicationService } from '#rooms/sheets';
import type { SubmissionAct } from './submission-act';

/** Puts the text in force online, in the transaction of the action: document, event, index job, mails to contacts. */
@Injectable()
export class SubmissionPublication {
  constructor(
    private readonly publication: PublicationService,
    private readonly organisations: Organisations,
    private readonly contacts: ContactNotices,
    private readonly clock: Clock,
  ) {}

  async publish(manager: EntityManager, { text }: SubmissionAct, { sheetId, revision }: Submission): Promise<void> {
    if (revision === null) throw new Error('nothing was frozen');
    await this.organisations.giveWhereMissing(manager, sheetId, text.content.organisation);
    const publishedAt = this.clock.now();
    await this.publication.publish(manager, [{ sheetId, revisionId: revision.id, publishedAt }]);
    await this.contacts.tell(manager, { sheetIds: [sheetId] });
  }
}
