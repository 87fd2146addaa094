import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryLine, OpinionView, RemarkView, SubmissionView } from '@recueil/contracts';
import {
  blockedBy,
  can,
  factsOf,
  isOnTeam,
  missingParts,
  offeredActions,
  openFileOf,
  publicationTime,
  submissionEvents,
  type SheetContent,
  type SubmissionFacts,
} from '@recueil/domain';
import type { Caller } from '../../../core/access/caller';
import { Clock } from '../../../core/clock/clock';
import { notFound } from '../../../core/errors/problem';
import { CircumstancesRepository } from '../circumstances.repository';
import { CircumstancesService, type KnownCircumstances } from '../circumstances.service';
import { ClassificationRepository, type StoredClassification } from '../classification/classification.repository';
import { draftContent } from '../drafts/draft-content';
import { InvitationsRepository, type StoredInvitation } from '../invitations/invitations.repository';
import { RemarkRepository, type StoredRemark } from '../remarks/remark.repository';
import { SubmissionRepository } from '../submission.repository';
import { submissionOf, type SubmissionRow } from '../stored-submission';
import {
  TextRepository,
  type LooseContact,
  type StoredRevision,
  type WorkingCopy,
} from '../text-in-progress.repository';
import { FileRecords, type StoredEvent, type StoredOpinion } from './file-records.repository';
import { HeadlineRepository } from './headline.repository';
import { summaryOf, type Headline } from './submission-summaries';
import { TeamText } from './team-text.service';
import { offered, personRef, personRefs, revisionView, type Names } from './view-words';

/** All that one file's page is made of. */
interface File {
  row: SubmissionRow;
  copy: WorkingCopy;
  /** What the caller may read: the text being written, or what the team sent last. */
  shown: SheetContent;
  circumstances: KnownCircumstances;
  facts: SubmissionFacts;
  names: Names;
  headline: Headline;
  classification: StoredClassification;
  contacts: LooseContact[];
  revisions: StoredRevision[];
  opinions: StoredOpinion[];
  remarks: StoredRemark[];
  invitations: StoredInvitation[];
  proofreadings: SubmissionView['proofreadings'];
  events: StoredEvent[];
}

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
    private readonly teamText: TeamText,
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
    const facts = factsOf(submissionOf(row), circumstances, this.clock.now());
    const reads = can(caller.actor, 'read', facts).allowed;
    if (!reads && !can(caller.actor, 'read-outline', facts).allowed) return null;
    const file = await this.gather(manager, caller, row, copy, circumstances, facts);
    return reads ? this.whole(caller, file) : this.outline(caller, file);
  }

  private async gather(
    manager: EntityManager,
    caller: Caller,
    row: SubmissionRow,
    copy: WorkingCopy,
    circumstances: KnownCircumstances,
    facts: SubmissionFacts,
  ): Promise<File> {
    const revisions = await this.texts.revisions(manager, row.sheetId);
    const opinions = await this.records.opinions(manager, row.id);
    const remarks = await this.remarks.list(manager, row.id, true);
    const invitations = await this.invitations.ofSubmission(manager, row.id);
    const events = await this.records.history(manager, row);
    const shown = await this.shownText(manager, caller, row, copy, revisions);
    const headlines = await this.headlines.of(manager, [row.id]);
    const people = [
      ...circumstances.people.map(({ id }) => id),
      ...[row.authorId, row.penHolderId, row.validation?.givenById].flatMap((id) => id ?? []),
      ...[...row.coAuthorIds, ...row.delegateIds, ...row.readersNamed],
      ...revisions.flatMap(({ byId }) => byId ?? []),
      ...opinions.map(({ personId }) => personId),
      ...remarks.flatMap(({ authorId }) => authorId ?? []),
      ...invitations.flatMap(({ invitedById }) => invitedById ?? []),
      ...events.flatMap(({ actorId }) => actorId ?? []),
    ];
    return {
      row,
      copy,
      shown,
      circumstances,
      facts,
      revisions,
      opinions,
      remarks,
      invitations,
      events,
      names: await this.people.names(manager, people),
      headline: headlines.get(row.id) ?? { title: '', organisation: '', sentTitle: null, words: 0, place: null },
      classification: await this.classifications.read(manager, row.sheetId),
      contacts: [...copy.contacts, ...(await this.texts.contacts(manager, shown.contactIds))],
      proofreadings: await this.records.proofreadings(manager, row.id),
    };
  }

  private async shownText(
    manager: EntityManager,
    { actor }: Caller,
    row: SubmissionRow,
    copy: WorkingCopy,
    revisions: readonly StoredRevision[],
  ): Promise<SheetContent> {
    if (!isOnTeam(row, actor.id)) return copy.content;
    return (await this.teamText.of(manager, row, copy, revisions)).content;
  }

  private whole(caller: Caller, file: File): SubmissionView {
    const { row, copy, facts, names, circumstances } = file;
    const { actor } = caller;
    const now = this.clock.now();
    const onTeam = isOnTeam(row, actor.id);
    const submission = submissionOf(row);
    const may = (action: Parameters<typeof can>[1]): boolean => can(actor, action as never, facts).allowed;
    const { online, ...classification } = file.classification;
    const revision = file.revisions.find(({ id }) => id === row.revision?.id);
    return {
      ...summaryOf(row, file.headline, actor, circumstances, names, now),
      version: row.version,
      content: draftContent(file.shown, file.contacts),
      contentVersion: may('autosave') ? copy.version : null,
      contentHash: row.revision !== null && !may('autosave') ? row.revision.contentHash : copy.contentHash,
      missing: missingParts(file.shown),
      classification: { ...classification, writable: may('classify') && !(online && onTeam) },
      committee: committeeOf(row, circumstances),
      viewer: onTeam ? 'team' : 'committee',
      coAuthors: personRefs(row.coAuthorIds, names),
      delegates: personRefs(row.delegateIds, names),
      invitations: onTeam ? file.invitations.map((one) => invitationView(one, names)) : [],
      proofreadings: onTeam ? file.proofreadings : [],
      revision: revision ? revisionView(revision, names) : null,
      validation: row.validation && {
        at: new Date(row.validation.at).toISOString(),
        by: personRef(row.validation.givenById, names),
        basis: row.validation.basis,
      },
      // Who judged what stays among the committee; the team hears what is to be changed, and what is said to them.
      opinions: onTeam ? [] : file.opinions.map((one) => opinionView(one, row, names)),
      readers: onTeam ? [] : personRefs(row.readersNamed, names),
      remarks: file.remarks
        .filter(({ audience }) => audience === 'team' || !onTeam)
        .map((one) => remarkView(one, names, may(one.audience === 'team' ? 'write-message' : 'write-note'))),
      history: file.events.flatMap((event) => historyLine(event, names, onTeam)),
      appearsAt: publicationTime(submission, circumstances.settings)?.toISOString() ?? null,
      notBefore: row.notBefore,
      held: row.held,
      cannotConclude: cannotConclude(file, now),
      actions: [
        ...offered(offeredActions(submission, actor, circumstances, now)),
        ...(may('invite-co-author') ? [{ name: 'invite-co-author', label: 'Inviter un coauteur', fields: [] }] : []),
        ...(may('ask-proofreading') ? [{ name: 'ask-proofreading', label: 'Faire relire', fields: [] }] : []),
        ...(may('write-message') ? [{ name: 'write-message', label: 'Écrire un message', fields: [] }] : []),
        ...(may('write-note') ? [{ name: 'write-note', label: 'Noter pour le comité', fields: [] }] : []),
      ],
    };
  }

  /** Where it stands and who can act; no text, no title, nothing that somebody wrote. */
  private outline(caller: Caller, file: File): SubmissionView {
    const whole = this.whole(caller, file);
    return {
      ...whole,
      title: '',
      organisation: '',
      content: null,
      contentVersion: null,
      contentHash: '',
      missing: [],
      classification: {
        ...whole.classification,
        keywords: [],
        effort: { duration: '', cost: '', means: '' },
        writable: false,
      },
      viewer: 'outline',
      coAuthors: [],
      delegates: [],
      invitations: [],
      proofreadings: [],
      revision: null,
      validation: null,
      opinions: [],
      readers: [],
      remarks: [],
      history: whole.history.map((line) => ({ ...line, reason: null })),
      actions: whole.actions.filter(({ name }) => !['write-note', 'write-message'].includes(name)),
    };
  }
}

function committeeOf(row: SubmissionRow, { preset }: KnownCircumstances): SubmissionView['committee'] {
  return row.committeeId === null ? null : { id: row.committeeId, name: row.committeeName ?? '', preset };
}

function cannotConclude({ row, circumstances }: File, now: Date): boolean {
  return blockedBy({}, [openFileOf(submissionOf(row), circumstances, now)], circumstances.people).length > 0;
}

function opinionView(opinion: StoredOpinion, row: SubmissionRow, names: Names): OpinionView {
  const { personId, at, ...rest } = opinion;
  return {
    ...rest,
    person: personRef(personId, names) ?? { id: personId, name: '' },
    current: opinion.revisionId === row.revision?.id,
    at: at.toISOString(),
  };
}

export function remarkView(remark: StoredRemark, names: Names, mayResolve: boolean): RemarkView {
  const { authorId, at, resolvedAt, ...rest } = remark;
  return {
    ...rest,
    author: personRef(authorId, names),
    at: at.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    mayResolve,
  };
}

export function invitationView(invitation: StoredInvitation, names: Names): SubmissionView['invitations'][number] {
  const { id, part, name, email, title, message, invitedById, at, answer } = invitation;
  return {
    id,
    part,
    name,
    email,
    title,
    message,
    by: personRef(invitedById, names),
    at: at.toISOString(),
    answer: answer === 'withdrawn' ? 'declined' : answer,
  };
}

/** What the committee does among itself: the team hears that it is judged, not by whom nor how. */
const amongCommittee = new Set([
  'submission.approved',
  'submission.objected',
  'submission.objection-overruled',
  'submission.interest-declared',
  'submission.review-passed-on',
  'submission.member-appointed',
]);

function historyLine(event: StoredEvent, names: Names, onTeam: boolean): HistoryLine[] {
  const words = submissionEvents[event.action as keyof typeof submissionEvents] as
    (typeof submissionEvents)[keyof typeof submissionEvents] | undefined;
  if (words === undefined || (onTeam && amongCommittee.has(event.action))) return [];
  return [
    {
      at: event.at.toISOString(),
      actor: personRef(event.actorId, names),
      sentence: event.actorId === null ? words.label : words.does('la fiche'),
      reason: event.reason,
    },
  ];
}
