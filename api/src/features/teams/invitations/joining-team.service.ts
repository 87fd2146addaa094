import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  blockedBy,
  collegeIsComplete,
  isStopped,
  nameReaders,
  openSubmissionOf,
  secretariatOf,
  type Notice,
  type Submission,
} from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { notFound, ProblemError } from '#core/errors/problem';
import {
  CircumstancesService,
  Submissions,
  submissionOf,
  TextsInProgress,
  type ActivePerson,
  type KnownCircumstances,
  type SubmissionRow,
  type WorkingCopy,
} from '#rooms/submissions';
import { Notifications } from '#rooms/notices';
import { ReferentChanges } from './referent-changes';
import { TeamRepository } from './team.repository';

/** By what somebody joins the team of a sheet: an invitation that they accept, a claim that is confirmed. */
export interface Joining {
  id: string;
  sheetId: string;
  /** The submission that it was about when it was made; the one that is under way goes first. */
  submissionId: string | null;
  part: 'co-author' | 'referent';
  /** Who acts: the newcomer, or whoever lets them in; a refusal speaks to them. */
  by: 'newcomer' | 'other';
}

/**
 * Someone joins the team of a sheet, whose submission may be anywhere on its way. Who writes a sheet does not judge it:
 * what they had to read goes to somebody else, and what they thought of it counts no more.
 */
@Injectable()
export class JoiningTeam {
  constructor(
    private readonly team: TeamRepository,
    private readonly changes: ReferentChanges,
    private readonly submissions: Submissions,
    private readonly texts: TextsInProgress,
    private readonly circumstances: CircumstancesService,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** The sheet is locked, then its submission. Answers the submission that it is about now. */
  async lock(manager: EntityManager, { sheetId, submissionId }: Joining): Promise<string | null> {
    return (await this.team.lockSheet(manager, sheetId)) ?? submissionId;
  }

  /** Throws `conflict` when that cannot be, or not now. The submission is locked. */
  async join(
    manager: EntityManager,
    person: ActivePerson,
    joining: Joining,
    submissionId: string | null,
  ): Promise<void> {
    const { sheetId, part } = joining;
    const row = submissionId === null ? null : await this.submissions.row(manager, submissionId);
    const copy = submissionId === null ? null : await this.texts.find(manager, submissionId);
    if (row !== null) requireFree(row, joining, person.id);
    if (!(await this.team.holdAccount(manager, person.id))) throw notFound();
    if (part === 'referent') {
      if (await this.team.hasActiveReferent(manager, sheetId)) throw referentKnown();
      await this.team.makeReferent(manager, sheetId, person.id);
    } else await this.team.addCoAuthor(manager, sheetId, person.id);
    if (row !== null && copy !== null) await this.passOn(manager, person, joining, row, copy);
    const answers = part === 'referent' || !(await this.team.hasActiveReferent(manager, sheetId));
    if (answers) await this.changes.changed(manager, sheetId, null);
  }

  /** What the newcomer had to read is read by somebody else; the secretariat hears of it when there is nobody. */
  private async passOn(
    manager: EntityManager,
    person: ActivePerson,
    { id }: Joining,
    before: SubmissionRow,
    copy: WorkingCopy,
  ): Promise<void> {
    if (before.state !== 'reviewing' && before.state !== 'rewriting') return;
    const now = this.clock.now();
    const row = await this.submissions.row(manager, before.id);
    if (row === null) return;
    const circumstances = await this.circumstances.of(manager, row, copy);
    const submission = submissionOf(row);
    const left = { ...submission, readersNamed: submission.readersNamed.filter((one) => one !== person.id) };
    const after = left.state === 'reviewing' ? { ...left, readersNamed: nameReaders(left, circumstances, now) } : left;
    await this.team.nameReaders(manager, row.id, after.readersNamed);
    const notices = [
      ...after.readersNamed
        .filter((personId) => !before.readersNamed.includes(personId))
        .map((personId): Notice => ({ personId, kind: 'to-read', asks: true })),
      ...(cannotConclude(after, circumstances, now)
        ? secretariatOf(after, circumstances).map((personId): Notice => ({
            personId,
            kind: 'cannot-conclude',
            asks: true,
          }))
        : []),
    ];
    const occasion = {
      key: `joining:${id}`,
      actorId: person.id,
      reason: '',
      proposedText: null,
      title: copy.content.title,
    };
    await this.notifications.tell(manager, after, notices, { ...occasion, circumstances });
  }
}

function cannotConclude(submission: Submission, circumstances: KnownCircumstances, now: Date): boolean {
  if (submission.state === 'rewriting') return !collegeIsComplete(submission, circumstances, now);
  return blockedBy({}, [openSubmissionOf(submission, circumstances, now)], circumstances.people).length > 0;
}

/** Throws for whoever has the submission in hand for its committee, or has already let its text through. */
function requireFree(row: SubmissionRow, { part, by }: Joining, personId: string): void {
  if (part === 'co-author' && isStopped(row.state)) throw refused('over', by);
  if (row.state === 'rewriting' && row.penHolderId === personId) throw refused('writes', by);
  const letThrough = row.state === 'awaiting-validation' || row.state === 'validated';
  if (letThrough && (row.opinions ?? []).some((opinion) => opinion.personId === personId)) throw refused('judged', by);
}

const refusals = {
  over: {
    newcomer: 'Cette proposition n’est plus en cours\u202f: il n’y a plus rien à cosigner.',
    other: 'Cette proposition n’est plus en cours\u202f: il n’y a plus rien à cosigner.',
  },
  writes: {
    newcomer:
      'Vous tenez la plume de cette fiche pour son comité. Rendez-la d’abord\u202f: qui réécrit une fiche ne la signe pas.',
    other:
      'Cette personne tient la plume de la fiche pour son comité\u202f: qui réécrit une fiche ne la signe pas. Qu’elle la rende d’abord.',
  },
  judged: {
    newcomer: 'Vous avez donné un avis sur ce texte pour son comité. Vous pourrez accepter une fois la fiche parue.',
    other:
      'Cette personne a donné un avis sur ce texte pour son comité. Vous pourrez confirmer une fois la fiche parue.',
  },
} as const;

function refused(why: keyof typeof refusals, by: Joining['by']): ProblemError {
  return new ProblemError('conflict', refusals[why][by]);
}

function referentKnown(): ProblemError {
  return new ProblemError('conflict', 'Cette fiche a trouvé un référent entre-temps.');
}
