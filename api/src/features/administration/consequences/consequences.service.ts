import { Injectable } from '@nestjs/common';
import type { Consequences, PlannedChange } from '@recueil/contracts';
import {
  actionLabels,
  blockedBy,
  type Actor,
  type BlockedSubmission,
  type Change,
  type RoleGrant,
  type Step,
} from '@recueil/domain';
import { PersonAccess } from '#rooms/people';
import { refusedField } from '#core/errors/refused-field';
import { ActivePeopleRepository, type PossibleActor } from './active-people.repository';
import { leftSheet } from './left-sheets';
import { SheetsInHand, type SheetInHand } from './sheets-in-hand';

/** What a submission would wait for, in the words of its button. */
const steps: Record<Step, string> = {
  submit: actionLabels.submission.submit,
  assign: actionLabels.submission.assign,
  'nominate-referent': actionLabels.submission['nominate-referent'],
  propose: actionLabels.submission.propose,
  opinions: 'Donner un avis',
  validate: actionLabels.submission.validate,
  publish: actionLabels.submission.publish,
};

/** « Peut-on conclure ? »: what a change would leave without anyone who can act, said before it is made. */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly sheets: SheetsInHand,
    private readonly active: ActivePeopleRepository,
    private readonly people: PersonAccess,
  ) {}

  /**
   * The submissions that this change would block, and none that is blocked already. For administrators, and for the
   * person themselves; throws `not-found` for others, as if unknown.
   */
  async of(actor: Actor, planned: PlannedChange): Promise<Consequences> {
    await this.people.requireSeen(actor, planned.personId);
    const [sheets, everyone] = await Promise.all([this.sheets.list(planned.personId), this.active.list()]);
    const people = withDelegate(everyone, planned);
    const change = changeOf(planned, everyone);
    const names = new Map(everyone.map(({ id, name }) => [id, name]));
    const found = [...blockedRunning(change, sheets, people), ...leftOnline(change, sheets, people)];
    return {
      sheets: found.map(({ candidates, ...sheet }) => ({
        ...sheet,
        candidates: candidates.map((id) => ({ id, name: names.get(id) ?? '' })),
      })),
    };
  }
}

interface Found {
  sheetId: string;
  title: string;
  step: string;
  candidates: string[];
}

function blockedRunning(change: Change, sheets: SheetInHand[], people: PossibleActor[]): Found[] {
  const running = sheets.flatMap((kept) => (kept.kind === 'running' ? [kept.submission] : []));
  const blocked = new Map<string, BlockedSubmission>();
  for (const one of blockedBy(change, running, people)) if (!one.already) blocked.set(one.id, one);
  return sheets.flatMap((kept) => {
    const found = kept.kind === 'running' ? blocked.get(kept.submission.id) : undefined;
    if (!found) return [];
    const { sheetId, title } = kept;
    return [{ sheetId, title, step: steps[found.step], candidates: found.candidates }];
  });
}

/** Nobody waits for the referent of a sheet online while they are away; once they are gone, someone has to be found. */
function leftOnline({ gone = [] }: Change, sheets: SheetInHand[], people: PossibleActor[]): Found[] {
  const remaining = people.filter(({ id }) => !gone.includes(id));
  return sheets.flatMap((kept) => {
    if (kept.kind !== 'online' || leftSheet(kept.facts, people) !== null) return [];
    const left = leftSheet(kept.facts, remaining);
    if (left === null) return [];
    const { sheetId, title } = kept;
    return [{ sheetId, title, step: steps['nominate-referent'], candidates: left.candidates }];
  });
}

function changeOf({ personId, change, roles = [] }: PlannedChange, everyone: PossibleActor[]): Change {
  if (change === 'departure') return { gone: [personId] };
  if (change === 'absence') return { absent: [personId] };
  const held = everyone.find(({ id }) => id === personId)?.grants ?? [];
  const kept = new Set(roles.map(({ role, committeeId, side }) => key(role, committeeId, side)));
  const lost = held.filter((grant) => !kept.has(keyOf(grant)));
  return { revoked: lost.map((grant) => ({ personId, grant })) };
}

/** Whoever stands in for someone away holds their roles, administration excepted. */
function withDelegate(everyone: PossibleActor[], { personId, change, delegateId }: PlannedChange): PossibleActor[] {
  if (change !== 'absence' || !delegateId) return everyone;
  const absent = everyone.find(({ id }) => id === personId);
  if (delegateId === personId || !everyone.some(({ id }) => id === delegateId)) {
    throw refusedField('delegateId', 'Cette personne n’a pas de compte actif. Choisissez-en une autre.');
  }
  const lent = absent?.grants.filter(({ role }) => role !== 'administrator') ?? [];
  return everyone.map((person) =>
    person.id === delegateId ? { ...person, grants: [...person.grants, ...lent] } : person,
  );
}

function keyOf(grant: RoleGrant): string {
  if (grant.role === 'administrator') return key(grant.role, null, null);
  return key(grant.role, grant.committeeId, grant.role === 'member' ? grant.side : null);
}

function key(role: string, committeeId: string | null, side: string | null): string {
  return `${role} ${committeeId ?? ''} ${side ?? ''}`;
}
