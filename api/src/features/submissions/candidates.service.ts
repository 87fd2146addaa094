import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Candidate, CandidateList } from '@recueil/contracts';
import { applyAction, can, factsOf, workflowActions, type WorkflowAction } from '@recueil/domain';
import type { Caller } from '../../core/access/caller';
import { requireAllowed } from '../../core/access/require-allowed';
import { Clock } from '../../core/clock/clock';
import { notFound, ProblemError } from '../../core/errors/problem';
import { CircumstancesRepository } from './circumstances.repository';
import { CircumstancesService } from './circumstances.service';
import { SubmissionRepository } from './submission.repository';
import { submissionOf } from './stored-submission';
import { TextRepository } from './text-in-progress.repository';

/** What an action is tried with to know whom it would accept. */
const plausible = { reason: 'x', side: 'use' } as const;

/** Who may be chosen for an action: those with whom the workflow would accept it. */
@Injectable()
export class Candidates {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly people: CircumstancesRepository,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` or `forbidden` for whoever could not do the action at all. */
  async of(caller: Caller, submissionId: string, action: string): Promise<CandidateList> {
    if (!isAction(action)) throw new ProblemError('invalid', 'Cette action n’existe pas.');
    const { manager } = this.database;
    const row = await this.submissions.find(manager, submissionId);
    const copy = row === null ? null : await this.texts.workingCopy(manager, submissionId);
    if (row === null || copy === null) throw notFound();
    const circumstances = await this.circumstances.of(manager, row, copy);
    const submission = submissionOf(row);
    const now = this.clock.now();
    requireAllowed(can(caller.actor, action, factsOf(submission, circumstances, now)));
    const outsiders = action === 'appoint-ad-hoc' ? await this.people.experienced(manager) : [];
    const everyone = new Map([...outsiders, ...circumstances.people].map((person) => [person.id, person]));
    const around = { ...circumstances, people: [...everyone.values()] };
    const candidates = around.people
      .filter(({ id }) => {
        const input = { version: row.version, personId: id, ...plausible };
        return applyAction(submission, action, caller.actor, input, around, now).ok;
      })
      .map((person): Candidate => ({
        id: person.id,
        name: person.name,
        service: person.service,
        sides: person.grants.flatMap((grant) =>
          grant.role === 'member' && grant.committeeId === row.committeeId ? grant.side : [],
        ),
        load: circumstances.readingLoad[person.id] ?? 0,
        absent: circumstances.absentIds.includes(person.id),
      }));
    return {
      candidates: candidates.toSorted(
        (one, other) => Number(one.absent) - Number(other.absent) || one.load - other.load,
      ),
    };
  }
}

function isAction(name: string): name is WorkflowAction {
  return (workflowActions as readonly string[]).includes(name);
}
