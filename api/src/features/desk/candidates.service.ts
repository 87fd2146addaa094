import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Candidate, CandidateList } from '@recueil/contracts';
import {
  applyAction,
  can,
  relationsOf,
  workflowActions,
  type SubmissionFacts,
  type WorkflowAction,
} from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import {
  ActivePeople,
  submissionOf,
  Submissions,
  type ActivePerson,
  type KnownCircumstances,
  type SubmissionRow,
} from '#rooms/submissions';

/** What an action is tried with to know whom it would accept. */
const plausible = { reason: 'x', side: 'use' } as const;

/** By which somebody is chosen to validate in the author's absence. */
const standingIn: readonly WorkflowAction[] = ['submit', 'delegate', 'name-delegate'];

/** Who may be chosen for an action: those with whom the workflow would accept it. */
@Injectable()
export class Candidates {
  constructor(
    private readonly submissions: Submissions,
    private readonly people: ActivePeople,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` or `forbidden` for whoever could not do the action at all. */
  async of(caller: Caller, submissionId: string, action: string): Promise<CandidateList> {
    if (!isAction(action)) throw new ProblemError('invalid', 'Cette action n’existe pas.');
    const { row, circumstances, facts } = await this.submissions.require(this.database.manager, submissionId);
    const submission = submissionOf(row);
    const now = this.clock.now();
    requireAllowed(can(caller.actor, action, facts));
    const standsIn = standingIn.includes(action);
    const outsiders = await this.outsiders(row, action);
    const everyone = new Map([...outsiders, ...circumstances.people].map((person) => [person.id, person]));
    const known = new Set(circumstances.people.map((person) => person.id));
    const able = [...everyone.values()].filter((person) => {
      // As when it is done: with those who have a part in the submission, and the person who is chosen. Each costs by
      // them all.
      const people = known.has(person.id) ? circumstances.people : [...circumstances.people, person];
      const input = { version: row.version, personId: person.id, ...plausible };
      return applyAction(submission, action, caller.actor, input, { ...circumstances, people }, now).ok;
    });
    if (!standsIn) return { candidates: inOrderOfLoad(able.map((person) => ofCommittee(person, row, circumstances))) };
    return {
      candidates: able
        .toSorted((one, other) => nearness(one, facts) - nearness(other, facts))
        .map(({ id, name, service }): Candidate => ({ id, name, service, committee: null })),
    };
  }

  /** Who may be chosen besides those who have a part in the submission already. */
  private outsiders(row: SubmissionRow, action: WorkflowAction): Promise<ActivePerson[]> {
    const { manager } = this.database;
    if (action === 'appoint-ad-hoc') return this.people.experienced(manager);
    if (!standingIn.includes(action)) return Promise.resolve([]);
    return this.people.colleagues(manager, { service: row.authorService, organisationId: row.authorOrganisationId });
  }
}

/** « En mon absence, qui valide ? » : co-authors first, then the service, then the organisation, then the others. */
function nearness(person: ActivePerson, facts: SubmissionFacts): number {
  const relations = relationsOf(person, facts);
  const nearest = (['co-author', 'same-service', 'same-organisation'] as const).findIndex((one) => relations.has(one));
  return nearest < 0 ? 3 : nearest;
}

/** What a committee that gives work to somebody must know of them. */
function ofCommittee(person: ActivePerson, row: SubmissionRow, around: KnownCircumstances): Candidate {
  const { id, name, service, grants } = person;
  const sides = grants.flatMap((grant) =>
    grant.role === 'member' && grant.committeeId === row.committeeId ? grant.side : [],
  );
  const committee = { sides, load: around.readingLoad[id] ?? 0, absent: around.absentIds.includes(id) };
  return { id, name, service, committee };
}

function inOrderOfLoad(candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ committee }: Candidate): number => (committee?.absent ? 1e9 : 0) + (committee?.load ?? 0);
  return candidates.toSorted((one, other) => rank(one) - rank(other));
}

function isAction(name: string): name is WorkflowAction {
  return (workflowActions as readonly string[]).includes(name);
}
