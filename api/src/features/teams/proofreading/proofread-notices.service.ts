import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { mySheetPath } from '@recueil/contracts';
import { isOnTeam } from '@recueil/domain';
import { EventLog } from '#core/events/event-log';
import { NoticeDelivery } from '#rooms/notices';
import { ActivePeople } from '#rooms/submissions';
import type { BehindLink } from './proofread-texts.service';

/** Tells of what a proofreader said. */
@Injectable()
export class ProofreadNotices {
  constructor(
    private readonly people: ActivePeople,
    private readonly delivery: NoticeDelivery,
    private readonly events: EventLog,
  ) {}

  /** The author and whoever asked, as long as they are of the team. */
  async tell(
    manager: EntityManager,
    { proofreading, row, content }: BehindLink,
    facts: { commented: boolean; agreed: boolean },
  ): Promise<void> {
    const { id, name: reader, askedById } = proofreading;
    await this.events.append(manager, [
      {
        action: 'submission.proofread',
        actorId: null,
        sheetId: row.sheetId,
        facts: { submissionId: row.id, proofreadingId: id, ...facts },
      },
    ]);
    const occasion = newId();
    const title = content.title === '' ? 'sans titre' : content.title;
    const path = mySheetPath(row.id);
    const concerned = [row.authorId, askedById].filter((one) => one !== null && isOnTeam(row, one));
    for (const accountId of new Set(concerned)) {
      const person = await this.people.find(manager, accountId ?? '');
      if (person === null) continue;
      await this.delivery.deliver(manager, person, {
        key: `proofread:${occasion}:${person.id}`,
        submissionId: row.id,
        kind: 'proofread',
        asks: false,
        subject: facts.agreed
          ? `${reader} donne son accord sur «\u202f${title}\u202f»`
          : `${reader} a laissé un commentaire sur «\u202f${title}\u202f»`,
        path,
        mail: {
          kind: 'proofread',
          facts: { name: person.name, reader, title, agreed: facts.agreed ? 'yes' : 'no', path },
        },
      });
    }
  }
}
