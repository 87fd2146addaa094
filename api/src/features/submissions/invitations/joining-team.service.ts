import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  blockedBy,
  collegeIsComplete,
  nameReaders,
  openFileOf,
  secretariatOf,
  type Notice,
  type Submission,
} from '@recueil/domain';
import { Clock } from '../../../core/clock/clock';
import { notFound, ProblemError } from '../../../core/errors/problem';
import type { ActivePerson } from '../circumstances.repository';
import { CircumstancesService, type KnownCircumstances } from '../circumstances.service';
import { Notifications } from '../notices/notifications.service';
import { SubmissionRepository } from '../submission.repository';
import { submissionOf, type SubmissionRow } from '../stored-submission';
import { TextRepository, type WorkingCopy } from '../text-in-progress.repository';
import type { StoredInvitation } from './invitations.repository';
import { ReferentChanges } from './referent-changes';
import { TeamRepository } from './team.repository';

type TeamInvitation = StoredInvitation & { sheetId: string };

/**
 * Someone joins the team of a sheet, whose file may be anywhere on its way. Who writes a sheet does not judge it: what
 * they had to read goes to somebody else, and what they thought of it counts no more.
 */
@Injectable()
export class JoiningTeam {
  constructor(
    private readonly team: TeamRepository,
    private readonly changes: ReferentChanges,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** The sheet is locked, then its file. Answers the file that the invitation is about now. */
  async lock(manager: EntityManager, { sheetId, submissionId }: TeamInvitation): Promise<string | null> {
    return (await this.team.lockSheet(manager, sheetId)) ?? submissionId;
  }

  /** Throws `conflict` when that cannot be, or not now. The file is locked. */
  async join(
    manager: EntityManager,
    person: ActivePerson,
    invitation: TeamInvitation,
    fileId: string | null,
  ): Promise<void> {
    const { sheetId, part } = invitation;
    const row = fileId === null ? null : await this.submissions.find(manager, fileId);
    const copy = fileId === null ? null : await this.texts.workingCopy(manager, fileId);
    if (row !== null) requireFree(row, part, person.id);
    if (!(await this.team.holdAccount(manager, person.id))) throw notFound();
    if (part === 'referent') {
      if (await this.team.hasActiveReferent(manager, sheetId)) throw referentKnown();
      await this.team.makeReferent(manager, sheetId, person.id);
    } else await this.team.addCoAuthor(manager, sheetId, person.id);
    if (row !== null && copy !== null) await this.passOn(manager, person, invitation, row, copy);
    const answers = part === 'referent' || !(await this.team.hasActiveReferent(manager, sheetId));
    if (answers) await this.changes.changed(manager, sheetId, null);
  }

  /** What the newcomer had to read is read by somebody else; the secretariat hears of it when there is nobody. */
  private async passOn(
    manager: EntityManager,
    person: ActivePerson,
    { id }: TeamInvitation,
    before: SubmissionRow,
    copy: WorkingCopy,
  ): Promise<void> {
    if (before.state !== 'reviewing' && before.state !== 'rewriting') return;
    const now = this.clock.now();
    const row = await this.submissions.find(manager, before.id);
    if (row === null) return;
    const circumstances = await this.circumstances.of(manager, row, copy);
    const file = submissionOf(row);
    const left = { ...file, readersNamed: file.readersNamed.filter((one) => one !== person.id) };
    const after = left.state === 'reviewing' ? { ...left, readersNamed: nameReaders(left, circumstances, now) } : left;
    await this.team.nameReaders(manager, row.id, after.readersNamed);
    const notices = [
      ...after.readersNamed
        .filter((personId) => !before.readersNamed.includes(personId))
        .map((personId): Notice => ({ personId, kind: 'to-read', asks: true })),
      ...(cannotConclude(after, circumstances, now)
        ? secretariatOf(after, circumstances, now).map((personId): Notice => ({
            personId,
            kind: 'cannot-conclude',
            asks: true,
          }))
        : []),
    ];
    const occasion = {
      key: `invitation:${id}`,
      actorId: person.id,
      reason: '',
      proposedText: '',
      title: copy.content.title,
    };
    await this.notifications.tellOf(manager, after, notices, { ...occasion, circumstances });
  }
}

function cannotConclude(file: Submission, circumstances: KnownCircumstances, now: Date): boolean {
  if (file.state === 'rewriting') return !collegeIsComplete(file, circumstances, now);
  return blockedBy({}, [openFileOf(file, circumstances, now)], circumstances.people).length > 0;
}

/** Throws for whoever has the file in hand for its committee, or has already let its text through. */
function requireFree(row: SubmissionRow, part: StoredInvitation['part'], personId: string): void {
  if (part === 'co-author' && (row.state === 'withdrawn' || row.state === 'declined')) {
    throw new ProblemError('conflict', 'Cette proposition n’est plus en cours\u202f: il n’y a plus rien à cosigner.');
  }
  if (row.state === 'rewriting' && row.penHolderId === personId) {
    throw new ProblemError(
      'conflict',
      'Vous tenez la plume de cette fiche pour son comité. Rendez-la d’abord\u202f: qui réécrit une fiche ne la signe pas.',
    );
  }
  const letThrough = row.state === 'awaiting-validation' || row.state === 'validated';
  if (letThrough && (row.opinions ?? []).some((opinion) => opinion.personId === personId)) {
    throw new ProblemError(
      'conflict',
      'Vous avez donné un avis sur ce texte pour son comité. Vous pourrez accepter une fois la fiche parue.',
    );
  }
}

function referentKnown(): ProblemError {
  return new ProblemError('conflict', 'Cette fiche a trouvé un référent entre-temps.');
}
