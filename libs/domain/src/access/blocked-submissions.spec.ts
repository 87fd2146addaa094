import fc from 'fast-check';
import type { Actor, Side } from './actor';
import { blockedBy, canConclude, presets, type Change, type OpenSubmission } from './blocked-submissions';
import { can } from './can';
import type { SubmissionFacts } from './facts';
import { everybody, grant, people, submission as facts } from './test/arbitraries';
import * as grids from './test/records';
import { member, person } from './test/cast';

const change: fc.Arbitrary<Change> = fc.record(
  {
    gone: fc.subarray(people, { maxLength: 3 }),
    absent: fc.subarray(people, { maxLength: 3 }),
    revoked: fc.array(fc.record({ personId: fc.constantFrom(...people), grant }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const submission: fc.Arbitrary<OpenSubmission> = fc.record({
  id: fc.uuid(),
  facts,
  preset: fc.constantFrom(...presets),
  favourable: fc.uniqueArray(
    fc.record({ personId: fc.constantFrom(...people), side: fc.constantFrom<Side>('design', 'use') }),
    { selector: ({ personId }) => personId, maxLength: 2 },
  ),
});

/** Who is left, written again without the code under test. */
function left(change: Change, everyone: readonly Actor[]): Actor[] {
  const out = [...(change.gone ?? []), ...(change.absent ?? [])];
  return everyone
    .filter(({ id }) => !out.includes(id ?? ''))
    .map((one) => {
      const lost = (change.revoked ?? []).filter(({ personId }) => personId === one.id).map((r) => key(r.grant));
      return { ...one, grants: one.grants.filter((mine) => !lost.includes(key(mine))) };
    });
}

function key(value: object): string {
  return JSON.stringify(Object.entries(value).sort());
}

function factsAfter({ gone = [] }: Change, facts: SubmissionFacts, rest: Actor[]): SubmissionFacts {
  const outsiders = rest.filter(({ id }) => ![facts.authorId, ...facts.coAuthorIds, ...facts.delegateIds].includes(id));
  const secretaries = outsiders.filter(({ grants }) =>
    grants.some((g) => g.role === 'secretary' && (g.committeeId === null || g.committeeId === facts.committeeId)),
  );
  return {
    ...facts,
    onlySecretaryIsAuthor: secretaries.length === 0,
    authorDisabled: facts.authorDisabled || gone.some((id) => id === facts.authorId),
  };
}

/** By brute force over `can`: is there anybody who can bring this submission one step further? */
function somebodyCan({ preset, favourable }: OpenSubmission, facts: SubmissionFacts, rest: Actor[]): boolean {
  const any = (action: Parameters<typeof can<'submission'>>[1]): boolean =>
    rest.some((one) => can(one, action, facts).allowed);
  switch (facts.state) {
    case 'returned':
      return any('submit');
    case 'submitted':
      return any('assign') || any('take-up');
    case 'rewriting':
      if (facts.authorId === null) return any('nominate-referent');
      return rest.some(
        (one) =>
          can(one, 'propose', facts).allowed ||
          (can(one, 'take-over', facts).allowed && can(one, 'propose', { ...facts, penHolderId: one.id }).allowed),
      );
    case 'reviewing': {
      const votes = favourable.map(({ personId, side }) => `${personId} ${side}`);
      for (const one of rest) {
        if (!can(one, 'approve', facts).allowed) continue;
        for (const side of ['design', 'use'] as const) {
          const sits =
            one.grants.some((g) => g.role === 'member' && g.committeeId === facts.committeeId && g.side === side) ||
            facts.adHocMembers.some((appointed) => appointed.personId === one.id && appointed.side === side);
          votes.push(`${one.id ?? ''} ${sits ? side : 'none'}`);
        }
      }
      if (preset === 'one' || facts.smallAmendment) return votes.length > 0;
      return votes.some((first) =>
        votes.some((second) => {
          const [[a, sideOfA], [b, sideOfB]] = [first.split(' '), second.split(' ')];
          return a !== b && (preset === 'two' || (sideOfA === 'design' && sideOfB === 'use'));
        }),
      );
    }
    case 'awaiting-validation':
      return any('validate');
    case 'validated':
      return any('publish');
    default:
      return true;
  }
}

describe('« Peut-on conclure ? »', () => {
  it('says of one submission, as things are, what it says of many', () => {
    fc.assert(
      fc.property(submission, everybody, (submission, everyone) => {
        const now = { ...submission, facts: factsAfter({}, submission.facts, [...everyone]) };
        expect(canConclude(now, everyone)).toBe(blockedBy({}, [submission], everyone).length === 0);
      }),
    );
  });

  it('lists exactly the submissions for which nobody remains', () => {
    fc.assert(
      fc.property(change, fc.array(submission, { maxLength: 4 }), everybody, (change, submissions, everyone) => {
        const rest = left(change, everyone);
        const expected = submissions.filter((one) => !somebodyCan(one, factsAfter(change, one.facts, rest), rest));
        const listed = blockedBy(change, submissions, everyone);
        expect(listed.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        for (const { id, already } of listed) {
          const one = submissions.find((candidate) => candidate.id === id)!;
          expect(already).toBe(!somebodyCan(one, factsAfter({}, one.facts, everyone), everyone));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('names only people who stay and are not of the team that is judged', () => {
    fc.assert(
      fc.property(change, submission, everybody, (change, one, everyone) => {
        const rest = left(change, everyone).map(({ id }) => id);
        return blockedBy(change, [one], everyone).every(({ step, candidates }) =>
          candidates.every(
            (id) =>
              rest.includes(id) &&
              (step === 'validate' ||
                step === 'submit' ||
                ![one.facts.authorId, ...one.facts.coAuthorIds].includes(id)),
          ),
        );
      }),
      { numRuns: 600 },
    );
  });

  const design = person('design', [member('committee-here', 'design')]);
  const use = person('use', [member('committee-here', 'use')]);
  const neighbour = person('neighbour', [member('committee-elsewhere', 'use')]);
  const everyone = [person('author'), person('coauth'), design, use, neighbour];

  it('says that a mixed college is broken when its only user leaves, and who sits elsewhere', () => {
    const reviewing: OpenSubmission = {
      id: 'one',
      facts: grids.submission('reviewing'),
      preset: 'mixed',
      favourable: [],
    };
    expect(blockedBy({}, [reviewing], everyone)).toEqual([]);
    expect(blockedBy({ absent: ['use'] }, [reviewing], everyone)).toEqual([
      { id: 'one', step: 'opinions', already: false, candidates: ['neighbour'] },
    ]);
  });
  it('counts the opinion of someone who has left, with the side held when given', () => {
    const given = [{ personId: 'use', side: 'use' as const }];
    const reviewing: OpenSubmission = {
      id: 'one',
      facts: grids.submission('reviewing'),
      preset: 'mixed',
      favourable: given,
    };
    expect(blockedBy({ gone: ['use'] }, [reviewing], everyone)).toEqual([]);
  });
  it('proposes the co-authors when the author goes on leave, and needs nothing when the author leaves for good', () => {
    const awaiting: OpenSubmission = {
      id: 'one',
      facts: grids.submission('awaiting-validation'),
      preset: 'one',
      favourable: [],
    };
    expect(blockedBy({ absent: ['author'] }, [awaiting], everyone)).toEqual([
      { id: 'one', step: 'validate', already: false, candidates: ['coauth'] },
    ]);
    expect(blockedBy({ gone: ['author'] }, [awaiting], everyone)).toEqual([]);
  });
  it('proposes the co-authors and the delegates where an author leaves a submission to complete', () => {
    const returned: OpenSubmission = { id: 'one', facts: grids.submission('returned'), preset: 'one', favourable: [] };
    const some = [person('author'), person('coauth'), person('deleg'), design];
    expect(blockedBy({ gone: ['author'] }, [returned], some)).toEqual([
      { id: 'one', step: 'submit', already: false, candidates: ['coauth', 'deleg'] },
    ]);
  });
  it('proposes secretaries elsewhere where nobody is left to publish, and nobody where an administrator stands in', () => {
    const validated: OpenSubmission = {
      id: 'one',
      facts: grids.submission('validated'),
      preset: 'one',
      favourable: [],
    };
    const secretary = person('secretary', [{ role: 'secretary', committeeId: 'committee-here' }]);
    const other = person('other', [{ role: 'secretary', committeeId: 'committee-elsewhere' }]);
    const administrator = person('administrator', [{ role: 'administrator' }]);
    expect(blockedBy({ gone: ['secretary'] }, [validated], [secretary, other, design])).toEqual([
      { id: 'one', step: 'publish', already: false, candidates: ['other'] },
    ]);
    expect(blockedBy({ gone: ['secretary'] }, [validated], [secretary, other, administrator])).toEqual([]);
  });
  it('tells a submission that was stuck before from one that the change would block', () => {
    const submitted: OpenSubmission = {
      id: 'one',
      facts: grids.submission('submitted'),
      preset: 'one',
      favourable: [],
    };
    expect(blockedBy({}, [submitted], [neighbour])).toEqual([
      { id: 'one', step: 'assign', already: true, candidates: ['neighbour'] },
    ]);
  });
  it('leaves drafts and finished submissions out', () => {
    for (const state of ['draft', 'published', 'withdrawn', 'declined'] as const) {
      const one: OpenSubmission = { id: 'one', facts: grids.submission(state), preset: 'one', favourable: [] };
      expect(blockedBy({ gone: ['author'] }, [one], [])).toEqual([]);
    }
  });
});
