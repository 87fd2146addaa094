import type { PlannedChange } from '@recueil/contracts';
import type { Actor, RoleGrant, SubmissionFacts } from '@recueil/domain';
import { PersonAccess } from '#rooms/people';
import type { PeopleRepository } from '../../people/people.repository';
import type { ActivePeopleRepository, PossibleActor } from './active-people.repository';
import { ConsequencesService } from './consequences.service';
import { SheetsInHand, type SheetInHand } from './sheets-in-hand';

const committeeId = 'committee';
const boss: Actor = { id: 'boss', grants: [{ role: 'administrator' }], service: '', organisationId: null };
const person = (id: string, grants: RoleGrant[] = []): PossibleActor => ({
  ...{ id, name: `Nom de ${id}`, grants, service: '', organisationId: null },
});
const member: RoleGrant = { role: 'member', committeeId, side: 'use' };
const everyone = [person('only', [member]), person('idle'), person('elsewhere', [{ ...member, committeeId: 'other' }])];

const facts: SubmissionFacts = {
  ...{ record: 'submission', state: 'submitted', authorId: 'author', coAuthorIds: [], delegateIds: [], committeeId },
  ...{ authorService: '', authorOrganisationId: null, penHolderId: null, penHoldersThisRound: [], judgesThisRound: [] },
  ...{ judgesOfRevision: [], declaredInterestIds: [], readersNamed: [], adHocMembers: [], exclusion: 'none' },
  ...{ authorDisabled: false, authorDelegated: false, daysPastDeadline: 0, standInAfterDays: 10, rounds: 1 },
  ...{ contestedThisRound: false, onlySecretaryIsAuthor: false, smallAmendment: false },
};

class GivenSheets extends SheetsInHand {
  constructor(private readonly submissions: SheetInHand[]) {
    super();
  }

  list(): Promise<SheetInHand[]> {
    return Promise.resolve(this.submissions);
  }
}

const running = (id: string, given: Partial<SubmissionFacts> = {}): SheetInHand => ({
  ...{ sheetId: `sheet of ${id}`, title: id, kind: 'running' },
  submission: { id, facts: { ...facts, ...given }, preset: 'one', favourable: [] },
});

function titles(planned: Omit<PlannedChange, 'personId'>, submissions: SheetInHand[]): Promise<string[]> {
  const active = { list: () => Promise.resolve(everyone) } as unknown as ActivePeopleRepository;
  const row = { ...everyone[0], grants: [], status: 'active', otherAdministrators: 1 };
  const people = { find: () => Promise.resolve(row) } as unknown as PeopleRepository;
  const service = new ConsequencesService(new GivenSheets(submissions), active, new PersonAccess(people));
  return service
    .of(boss, { personId: 'only', ...planned })
    .then(({ sheets: found }) =>
      found.map(({ title, step, candidates }) => [title, step, ...candidates.map(({ name }) => name)].join(', ')),
    );
}

describe('the submissions that are running', () => {
  const submission = running('À confier');

  it('are listed when the only one who could take them up leaves, is away or loses that role', async () => {
    const blocked = ['À confier, Confier à…, Nom de elsewhere'];
    expect(await titles({ change: 'departure' }, [submission])).toEqual(blocked);
    expect(await titles({ change: 'absence' }, [submission])).toEqual(blocked);
    expect(await titles({ change: 'roles', roles: [] }, [submission])).toEqual(blocked);
  });

  it('are not when the role stays, or somebody holds it meanwhile', async () => {
    expect(await titles({ change: 'roles', roles: [member] }, [submission])).toEqual([]);
    expect(await titles({ change: 'absence', delegateId: 'idle' }, [submission])).toEqual([]);
  });

  it('are not when they are blocked already, or wait for nobody', async () => {
    const stuck = running('Sans comité', { committeeId: null });
    expect(await titles({ change: 'departure' }, [stuck, running('Brouillon', { state: 'draft' })])).toEqual([]);
  });
});
