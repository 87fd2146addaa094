import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pagePaths, sheetPath } from '@recueil/contracts';
import { sheetNotices, type SheetNews, type SheetNoticeKind } from '@recueil/domain';
import { MailService } from '#rooms/mail';
import { NoticeDelivery } from '#rooms/notices';
import type { ActivePerson } from '#rooms/submissions';
import { quotedTitle } from '#rooms/teams';
import type { SheetAct, SheetActDone } from './sheet-act';
import { recipientsOf } from './sheet-recipients';

/** One thing that is told of a sheet. */
interface Told {
  kind: SheetNoticeKind;
  /** What happened: told twice, it is written once to each person. */
  about: string;
  /** Its page is the one link, except for what is answered elsewhere. */
  path: string;
  submissionId: string | null;
  news: SheetNews;
}

/** Tells people of a sheet that is or was online, in the application and by mail, as the row of the act says. */
@Injectable()
export class SheetNotices {
  constructor(
    private readonly delivery: NoticeDelivery,
    private readonly mail: MailService,
  ) {}

  /** Each person hears of an act once, by the first of its notices that is for them. */
  async tell(act: SheetAct, done: SheetActDone): Promise<void> {
    const told = new Set<string>();
    for (const { whom, notice } of act.row.tells ?? []) {
      for (const person of recipientsOf(whom, act, done).filter(({ id }) => !told.has(id))) {
        told.add(person.id);
        if (notice === 'taken-off') await this.mailWhy(act, done, person);
        else await this.deliver(act.manager, person, toldOf(notice, act, done));
      }
    }
  }

  async deliver(
    manager: EntityManager,
    person: ActivePerson,
    { kind, about, path, submissionId, news }: Told,
  ): Promise<void> {
    const { asks, subject: subjectOf, sentence: sentenceOf } = sheetNotices[kind];
    const subject = asks ? `À vous\u202f: ${subjectOf(news)}` : capitalised(subjectOf(news));
    const facts = { name: person.name, subject, sentence: sentenceOf(news), path };
    await this.delivery.deliver(manager, person, {
      key: `${kind}:${about}:${person.id}`,
      submissionId,
      kind,
      asks,
      subject,
      path,
      mail: { kind: 'team-told', facts },
    });
  }

  /** By a mail that gives the reason, which nothing else keeps. */
  private async mailWhy(act: SheetAct, { about }: SheetActDone, person: ActivePerson): Promise<void> {
    const { manager, sheet, request, row } = act;
    await this.mail.tell(manager, {
      kind: 'sheet-taken-off',
      key: `${row.event}:${about}:${person.id}`,
      recipient: person.email,
      accountId: person.id,
      facts: {
        name: person.name,
        title: sheet.title,
        by: actorName(act) ?? '',
        reason: request.reason?.trim() ?? '',
        path: sheetPath(sheet.slug),
      },
    });
  }
}

function toldOf(kind: SheetNoticeKind, act: SheetAct, { about, news, slug }: SheetActDone): Told {
  const { sheet } = act;
  const isAnsweredElsewhere = kind === 'to-accept';
  return {
    kind,
    about,
    path: isAnsweredElsewhere ? pagePaths.mySheets : sheetPath(slug ?? sheet.slug),
    submissionId: isAnsweredElsewhere ? sheet.openSubmissionId : null,
    news: {
      sheet: quotedTitle(sheet.title),
      actor: actorName(act) ?? 'Quelqu’un',
      toValidate: false,
      comesBack: false,
      isOrphan: sheet.authorId === null || sheet.authorDisabled,
      ...news,
    },
  };
}

function actorName({ people, caller }: SheetAct): string | undefined {
  return people.find(({ id }) => id === caller.actor.id)?.name;
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
