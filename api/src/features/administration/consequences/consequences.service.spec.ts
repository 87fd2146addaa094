import type { PlannedChange } from '@recueil/contracts';
import type { Actor, RoleGrant, SubmissionFacts } from '@recueil/domain';
import { PersonAccess } from '#rooms/people';
import type { PeopleRepository } from '../../people/people.repository';
import type { ActivePeople, ActivePerson } from './active-people.repository';
import { ConsequencesService } from './consequences.service';
import { OpenFiles, type KeptFile } from './open-files';

const committeeId = 'committee';
const boss: Actor = { id: 'boss', grants: [{ role: 'administrator' }], service: '', organisationId: null };
const person = (id: string, grants: RoleGrant[] = []): ActivePerson => ({
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

class GivenFiles extends OpenFiles {
  constructor(private readonly files: KeptFile[]) {
    super();
  }

  list(): Promise<KeptFile[]> {
    return Promise.resolve(this.files);
  }
}

const running = (id: string, given: Partial<SubmissionFacts> = {}): KeptFile => ({
  ...{ sheetId: `sheet of ${id}`, title: id, kind: 'running' },
  file: { id, facts: { ...facts, ...given }, preset: 'one', favourable: [] },
});

function titles(planned: Omit<PlannedChange, 'personId'>, files: KeptFile[]): Promise<string[]> {
  const active = { list: () => Promise.resolve(everyone) } as unknown as ActivePeople;
  const row = { ...everyone[0], grants: [], status: 'active', otherAdministrators: 1 };
  const people = { find: () => Promise.resolve(row) } as unknown as PeopleRepository;
  const service = new ConsequencesService(new GivenFiles(files), active, new PersonAccess(people));
  return service
    .of(boss, { personId: 'only', ...planned })
    .then(({ files: found }) =>
      found.map(({ title, step, candidates }) => [title, step, ...candidates.map(({ name }) => name)].join(', ')),
    );
}

describe('the files that are running', () => {
  const file = running('À confier');

  it('are listed when the only one who could take them up leaves, is away or loses that role', async () => {
    const blocked = ['À confier, Confier à…, Nom de elsewhere'];
    expect(await titles({ change: 'departure' }, [file])).toEqual(blocked);
    expect(await titles({ change: 'absence' }, [file])).toEqual(blocked);
    expect(await titles({ change: 'roles', roles: [] }, [file])).toEqual(blocked);
  });

  it('are not when the role stays, or somebody holds it meanwhile', async () => {
    expect(await titles({ change: 'roles', roles: [member] }, [file])).toEqual([]);
    expect(await titles({ change: 'absence', delegateId: 'idle' }, [file])).toEqual([]);
  });

  it('are not when they are blocked already, or wait for nobody', async () => {
    const stuck = running('Sans comité', { committeeId: null });
    expect(await titles({ change: 'departure' }, [stuck, running('Brouillon', { state: 'draft' })])).toEqual([]);
  });
});
