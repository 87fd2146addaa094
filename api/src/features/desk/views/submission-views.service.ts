import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SubmissionView } from '@recueil/contracts';
import { sightOf } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { notFound } from '#core/errors/problem';
import { ActivePeople, Submissions } from '#rooms/submissions';
import type { SubmissionPage, SeenSubmission } from './submission-page';
import { HeadlineRepository } from './headline.repository';
import { SaidAndDone } from './said-and-done.service';
import { ShownText } from './shown-text.service';
import { noHeadline } from './submission-summaries';
import { pageOf } from './view-parts';

/** One submission as its page shows it to someone: a bounded number of queries, whatever happened to it. */
@Injectable()
export class SubmissionViews {
  constructor(
    private readonly submissions: Submissions,
    private readonly text: ShownText,
    private readonly saidAndDone: SaidAndDone,
    private readonly headlines: HeadlineRepository,
    private readonly people: ActivePeople,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` for a submission that the caller may not see, as for one that is not there. */
  async view(caller: Caller, submissionId: string): Promise<SubmissionView> {
    const view = await this.find(caller, submissionId);
    if (view === null) throw notFound();
    return view;
  }

  /** Null when the caller may not, or not any more, see it. */
  async find(caller: Caller, submissionId: string): Promise<SubmissionView | null> {
    const { manager } = this.database;
    const opened = await this.submissions.find(manager, submissionId);
    if (opened === null) return null;
    const sight = sightOf(caller.actor, opened.facts);
    if (!sight.parts.has('standing')) return null;
    return pageOf(await this.gather(manager, { ...opened, caller, sight }), this.clock.now());
  }

  /** Reads what the sight grants, and nothing else. */
  private async gather(manager: EntityManager, submission: SeenSubmission): Promise<SubmissionPage> {
    const found = {
      ...(await this.text.of(manager, submission)),
      ...(await this.saidAndDone.of(manager, submission)),
      headline: (await this.headlines.of(manager, [submission.row.id])).get(submission.row.id) ?? noHeadline,
    };
    return { ...submission, ...found, names: await this.people.names(manager, namedIn(submission, found)) };
  }
}

/** Everyone whose name the page may say. */
function namedIn(
  { row, circumstances }: SeenSubmission,
  found: Pick<SubmissionPage, 'revision' | 'opinions' | 'remarks' | 'invitations' | 'events'>,
): string[] {
  return [
    ...circumstances.people.map(({ id }) => id),
    ...[row.authorId, row.penHolderId, row.validation?.givenById, found.revision?.byId].flatMap((id) => id ?? []),
    ...[...row.coAuthorIds, ...row.delegateIds, ...row.readersNamed],
    ...found.opinions.map(({ personId }) => personId),
    ...found.remarks.flatMap(({ authorId }) => authorId ?? []),
    ...found.invitations.flatMap(({ invitedById }) => invitedById ?? []),
    ...found.events.flatMap(({ actorId }) => actorId ?? []),
  ];
}
