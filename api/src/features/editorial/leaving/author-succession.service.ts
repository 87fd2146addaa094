import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mySheetPath } from '@recueil/contracts';
import { NoticeDelivery } from '#rooms/notices';
import { ActivePeople, TextsInProgress, type SubmissionRow } from '#rooms/submissions';
import { quotedTitle, Referents } from '#rooms/teams';

/** When an author leaves before sending, somebody else becomes the author. */
@Injectable()
export class AuthorSuccession {
  constructor(
    private readonly people: ActivePeople,
    private readonly texts: TextsInProgress,
    private readonly referents: Referents,
    private readonly delivery: NoticeDelivery,
  ) {}

  /** To the first co-author who is there, and they are told. Answers false without any. */
  async handOn(manager: EntityManager, row: SubmissionRow): Promise<boolean> {
    const copy = await this.texts.find(manager, row.id);
    for (const id of row.coAuthorIds) {
      const successor = await this.people.find(manager, id);
      if (successor === null) continue;
      await this.referents.make(manager, row.sheetId, id);
      const sheet = quotedTitle(copy?.content.title ?? '');
      const subject = `À vous\u202f: vous êtes maintenant l’auteur de ${sheet}`;
      const sentence = `L’auteur de ${sheet} est parti. Vous la cosigniez\u202f: elle est maintenant à vous, et vous pouvez la terminer.`;
      const path = mySheetPath(row.id);
      await this.delivery.deliver(manager, successor, {
        key: `handed-on:${row.id}:${id}`,
        submissionId: row.id,
        kind: 'handed-on',
        asks: true,
        subject,
        path,
        mail: { kind: 'team-told', facts: { name: successor.name, subject, sentence, path } },
      });
      return true;
    }
    return false;
  }
}
