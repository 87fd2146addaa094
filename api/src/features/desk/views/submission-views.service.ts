import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SubmissionView } from '@recueil/contracts';
import { factsOf, sightOf, type SightPart } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { notFound } from '#core/errors/problem';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { CircumstancesService, submissionOf, type LooseContact } from '#rooms/submissions';
import { ClassificationRepository } from '../../texts/classification/classification.repository';
import { InvitationsRepository } from '../../teams/invitations/invitations.repository';
import { RemarkRepository } from '../../texts/remarks/remark.repository';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import type { FilePage, OpenFile } from './file-page';
import { FileRecords } from './file-records.repository';
import { HeadlineRepository } from './headline.repository';
import { SeenTexts } from '#rooms/texts';
import { noHeadline } from './submission-summaries';
import { pageOf } from './view-parts';

/** One file as its page shows it to someone: a bounded number of queries, whatever happened to it. */
@Injectable()
export class SubmissionViews {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly people: CircumstancesRepository,
    private readonly classifications: ClassificationRepository,
    private readonly headlines: HeadlineRepository,
    private readonly remarks: RemarkRepository,
    private readonly invitations: InvitationsRepository,
    private readonly records: FileRecords,
    private readonly seenTexts: SeenTexts,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` for a file that the caller may not see, as for one that is not there. */
  async view(caller: Caller, submissionId: string): Promise<SubmissionView> {
    const view = await this.find(caller, submissionId);
    if (view === null) throw notFound();
    return view;
  }

  /** Null when the caller may not, or not any more, see it. */
  async find(caller: Caller, submissionId: string): Promise<SubmissionView | null> {
    const manager = this.database.manager;
    const row = await this.submissions.find(manager, submissionId);
    const copy = row === null ? null : await this.texts.workingCopy(manager, submissionId);
    if (row === null || copy === null) return null;
    const circumstances = await this.circumstances.of(manager, row, copy);
    const now = this.clock.now();
    const facts = factsOf(submissionOf(row), circumstances, now);
    const sight = sightOf(caller.actor, facts);
    if (!sight.parts.has('standing')) return null;
    return pageOf(await this.gather(manager, { caller, sight, row, copy, circumstances, facts }), now);
  }

  /** Reads what the sight grants, and nothing else. */
  private async gather(manager: EntityManager, file: OpenFile): Promise<FilePage> {
    const { row, copy, sight } = file;
    const sees = (...parts: SightPart[]): boolean => parts.some((part) => sight.parts.has(part));
    const revisions =
      sees('agreement') || sight.text === 'team' ? await this.texts.revisions(manager, row.sheetId) : [];
    const shown = sight.text === null ? null : await this.seenTexts.of(manager, row, copy, sight.text, revisions);
    const found = {
      shown,
      revision: revisions.find(({ id }) => id === row.revision?.id) ?? null,
      opinions: sees('opinions') ? await this.records.opinions(manager, row.id) : [],
      remarks: sees('notes', 'messages') ? await this.remarks.list(manager, row.id, sees('notes')) : [],
      invitations: sees('invitations') ? await this.invitations.ofSubmission(manager, row.id) : [],
      proofreadings: sees('invitations') ? await this.records.proofreadings(manager, row.id) : [],
      events: sees('events', 'deliberations') ? await this.records.history(manager, row) : [],
      headline: (await this.headlines.of(manager, [row.id])).get(row.id) ?? noHeadline,
      classification: sees('classification') ? await this.classifications.read(manager, row.sheetId) : null,
      contacts: shown !== null && sees('contacts') ? await this.contacts(manager, file, shown.content.contactIds) : [],
    };
    return { ...file, ...found, names: await this.people.names(manager, namedIn(file, found)) };
  }

  private async contacts(manager: EntityManager, { copy }: OpenFile, ids: readonly string[]): Promise<LooseContact[]> {
    return [...copy.contacts, ...(await this.texts.contacts(manager, ids))];
  }
}

/** Everyone whose name the page may say. */
function namedIn(
  { row, circumstances }: OpenFile,
  found: Pick<FilePage, 'revision' | 'opinions' | 'remarks' | 'invitations' | 'events'>,
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
