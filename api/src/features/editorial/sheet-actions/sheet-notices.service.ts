import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sheetPath } from '@recueil/contracts';
import { NoticeDelivery } from '#rooms/notices';
import type { ActivePerson } from '#rooms/submissions';

/** One thing that happened to a sheet, told to several people. */
export interface SheetNews {
  kind: string;
  /** What happened, once: told twice, it is written once to each person. */
  key: string;
  /** Something is asked of them. */
  asks: boolean;
  /** Begins with a small letter: « À vous : » may stand before it. */
  subject: string;
  sentence: string;
}

/** Tells people of a sheet that is or was online, in the application and by mail; its page is the one link. */
@Injectable()
export class SheetNotices {
  constructor(private readonly delivery: NoticeDelivery) {}

  async tell(
    manager: EntityManager,
    { slug }: { slug: string },
    people: readonly ActivePerson[],
    news: SheetNews,
  ): Promise<void> {
    const path = sheetPath(slug);
    const { kind, key, asks, sentence } = news;
    const subject = asks ? `À vous\u202f: ${news.subject}` : capitalised(news.subject);
    for (const { id, name, email, notifications } of people) {
      await this.delivery.deliver(
        manager,
        { id, email, notifications },
        {
          key: `${key}:${id}`,
          submissionId: null,
          kind,
          asks,
          subject,
          path,
          mail: { kind: 'team-told', facts: { name, subject, sentence, path } },
        },
      );
    }
  }
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
