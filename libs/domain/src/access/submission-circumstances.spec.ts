import type { ActionOf } from './actions';
import { can, peopleWhoCan } from './can';
import type { SubmissionFacts } from './facts';
import { cast, elsewhere, person } from './test/cast';
import { actorOf } from './test/grid';
import { submission } from './test/records';

function answer(who: string, action: ActionOf<'submission'>, facts: SubmissionFacts): string {
  const decision = can(actorOf(who), action, facts);
  return decision.allowed ? 'yes' : decision.reason.code;
}

describe('standing in for the author', () => {
  const standInCases: [string, Partial<SubmissionFacts>, string][] = [
    ['may not, while the author has time', {}, 'stand-in-open'],
    ['may, once the author delegated', { authorDelegated: true }, 'yes'],
    ['may, once the author’s account is disabled', { authorDisabled: true }, 'yes'],
    ['may not, one day before the end of the delay', { daysPastDeadline: 9 }, 'stand-in-open'],
    ['may, when the delay is over', { daysPastDeadline: 10 }, 'yes'],
    [
      'may not, when the author contested this round',
      { daysPastDeadline: 30, contestedThisRound: true },
      'stand-in-open',
    ],
    ['may, when the author contested and then delegated', { contestedThisRound: true, authorDelegated: true }, 'yes'],
    ['may not, for a sheet that never had a referent', { authorId: null, daysPastDeadline: 30 }, 'stand-in-open'],
  ];
  it.each(standInCases)('a co-author %s', (_title, more, expected) => {
    expect(answer('coauth', 'validate', submission('awaiting-validation', more))).toBe(expected);
  });
  it.each(standInCases)('a delegate %s', (_title, more, expected) => {
    expect(answer('deleg', 'validate', submission('awaiting-validation', more))).toBe(expected);
  });

  it.each(['member', 'reader', 'secr', 'secall', 'admin', 'agent', 'co+sec', 'de+sec'])(
    'is never open to %s, even for a disabled author',
    (who) => {
      const facts = submission('awaiting-validation', { authorDisabled: true, authorDelegated: true });
      expect(answer(who, 'validate', facts)).not.toBe('yes');
    },
  );
  it('is never open to a secretary of another committee', () => {
    const facts = submission('awaiting-validation', { authorDelegated: true, delegateIds: ['secelse'] });
    expect(answer('secelse', 'validate', facts)).toBe('own-work');
  });
  it.each(['penHoldersThisRound', 'judgesThisRound', 'judgesOfRevision'] as const)(
    'is never open to a co-author who is among %s',
    (list) => {
      const facts = submission('awaiting-validation', { authorDelegated: true, [list]: ['coauth'] });
      expect(answer('coauth', 'validate', facts)).toBe('own-work');
    },
  );
  it('opens validation and nothing else', () => {
    const facts = submission('awaiting-validation', { authorDelegated: true });
    for (const action of ['amend', 'contest', 'withdraw'] as const)
      expect(answer('coauth', action, facts)).toBe('forbidden');
  });
});

describe('giving an opinion', () => {
  const near = person('near', cast.member!.grants, { service: ' accueil ', organisationId: 'organisation-here' });
  const sameHouse = person('house', cast.member!.grants, { organisationId: 'organisation-here' });
  const sameName = person('name', cast.member!.grants, { service: 'Accueil' });
  const unknownHouse = person('unknown', cast.member!.grants, { service: 'Accueil', organisationId: null });
  const everyone = [near, sameHouse, sameName, unknownHouse, cast.member!];

  it.each([
    ['none', ['near', 'house', 'name', 'unknown', 'member']],
    ['service', ['house', 'name', 'member']],
    ['organisation', ['name', 'unknown', 'member']],
  ] as const)('leaves out whoever the setting « %s » excludes', (exclusion, expected) => {
    const facts = submission('reviewing', { exclusion });
    for (const action of ['approve', 'object'] as const) {
      expect(peopleWhoCan(everyone, action, facts).map(({ id }) => id)).toEqual(expected);
    }
  });
  it('does not take two people without a service for colleagues', () => {
    const facts = submission('reviewing', { exclusion: 'service', authorService: '' });
    expect(can(person('nowhere', cast.member!.grants, { service: '' }), 'approve', facts).allowed).toBe(true);
  });
  it('is open to the rewriter for a small change by the author, and to nobody else who wrote', () => {
    const facts = submission('reviewing', { smallAmendment: true });
    expect(answer('pen', 'approve', facts)).toBe('yes');
    expect(answer('pen', 'object', facts)).toBe('own-work');
    expect(answer('wrote', 'approve', facts)).toBe('holds-pen');
    expect(answer('member', 'approve', facts)).toBe('yes');
  });
  it('never lets the rewriter approve a small change to a sheet that they joined as co-author', () => {
    const facts = submission('reviewing', { smallAmendment: true, penHolderId: 'coauth' });
    expect(answer('co+mem', 'approve', facts)).toBe('own-work');
    expect(answer('co+sec', 'approve', facts)).toBe('own-work');
  });
  it('is asked anew for each revision of a round', () => {
    expect(answer('judged', 'approve', submission('reviewing', { judgesOfRevision: [] }))).toBe('yes');
  });
  it('may be overruled by the secretariat after two rounds, unless it wrote or is interested', () => {
    for (const state of ['rewriting', 'reviewing'] as const) {
      const facts = submission(state, { rounds: 2 });
      expect(answer('secr', 'overrule', facts)).toBe('yes');
      expect(answer('au+sec', 'overrule', facts)).toBe('own-work');
      expect(answer('admin', 'overrule', { ...facts, onlySecretaryIsAuthor: true })).toBe('forbidden');
      expect(answer('secr', 'overrule', { ...facts, penHoldersThisRound: ['secr'] })).toBe('own-work');
      expect(answer('secr', 'overrule', { ...facts, declaredInterestIds: ['secr'] })).toBe('own-work');
    }
  });
});

describe('holding the pen', () => {
  it('ends with the role that allowed it', () => {
    const facts = submission('rewriting', { penHolderId: 'agent' });
    for (const action of ['autosave', 'propose', 'release', 'hand-over', 'return'] as const) {
      expect(answer('agent', action, facts)).toBe('hidden');
    }
  });
  it('lets a secretary who took over write and propose', () => {
    const facts = submission('rewriting', { penHolderId: 'secr' });
    for (const action of ['autosave', 'propose', 'release'] as const) expect(answer('secr', action, facts)).toBe('yes');
    expect(answer('secr', 'take-over', facts)).toBe('pen-elsewhere');
  });
  it('is left to the co-author to whom the author passed it, in a draft', () => {
    const facts = submission('draft', { penHolderId: 'coauth' });
    expect(answer('coauth', 'autosave', facts)).toBe('yes');
    expect(answer('author', 'autosave', facts)).toBe('holds-pen');
  });
  it('serves only to be given back by someone who has become a co-author', () => {
    const facts = submission('rewriting', { penHolderId: 'coauth' });
    for (const who of ['co+mem', 'co+sec']) expect(answer(who, 'release', facts)).toBe('yes');
    for (const action of ['autosave', 'propose', 'hand-over', 'return'] as const) {
      expect(answer('co+mem', action, facts)).not.toBe('yes');
    }
  });
});

describe('a submission without referent or committee', () => {
  it('is not proposed before someone accepts to be its referent, whom the secretariat looks for', () => {
    const facts = submission('rewriting', { authorId: null });
    expect(answer('pen', 'propose', facts)).toBe('referent-known');
    expect(answer('secr', 'nominate-referent', facts)).toBe('yes');
    expect(answer('secr', 'nominate-referent', submission('returned', { authorDisabled: true }))).toBe('yes');
    expect(answer('secr', 'nominate-referent', submission('returned'))).toBe('referent-missing');
  });
  it('is looked after by the secretaries for all committees, and by no other', () => {
    const facts = submission('submitted', { committeeId: null });
    expect(answer('secall', 'assign', facts)).toBe('yes');
    for (const who of ['secr', 'member', 'secelse']) expect(answer(who, 'assign', facts)).toBe('hidden');
  });
  it('knows its members by the committee that it has now', () => {
    expect(answer('memelse', 'take-up', submission('submitted', { committeeId: elsewhere }))).toBe('yes');
    expect(answer('member', 'read', submission('submitted', { committeeId: elsewhere }))).toBe('hidden');
  });
});
