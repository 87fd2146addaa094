import fc from 'fast-check';
import { anonymous, type Actor } from './actor';
import { actionsOf, recordNames, type Action } from './actions';
import { actionsFor, can, peopleWhoCan } from './can';
import type { Facts, RecordName } from './facts';
import { policy } from './policy';
import { relationsOf } from './relations';
import { signers, team } from './team';
import * as any from './test/arbitraries';
import { isInScope, visibilityOf } from './visibility';

const runs = { numRuns: 800 };

function may(actor: Actor, action: Action, facts: Facts): boolean {
  return can<RecordName>(actor, action, facts).allowed;
}

function everyAction(facts: Facts): Action[] {
  return actionsOf(facts.record);
}

/** Judging, triage and publication: never for one's own sheet. */
const judging: Action[] = ['approve', 'object', 'overrule', 'propose'];
const triage: Action[] = [
  'assign',
  'take-up',
  'take-over',
  'hand-over',
  'return',
  'decline',
  'recall',
  'reopen',
  'appoint-ad-hoc',
];
const publication: Action[] = ['publish', 'schedule', 'hold'];

describe('the policy as a whole', () => {
  it('has a row and a sentence for every action that has a label, and no other', () => {
    for (const record of recordNames) {
      const rows = policy.filter((rule) => rule.record === record);
      expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual([...actionsOf(record)].sort());
    }
    for (const { sentence } of policy) expect(sentence).toMatch(/^[A-ZÀÉ].+\.$/u);
  });

  it('writes its sentences as French is typeset', () => {
    for (const { sentence } of policy) {
      expect(sentence).not.toMatch(/['"]|[^\u202f][;:!?»]|«[^\u202f]/u);
    }
  });

  it('refuses what is not declared, to everyone', () => {
    fc.assert(
      fc.property(any.actor, any.facts, fc.string(), (actor, facts, word) => {
        fc.pre(!everyAction(facts).includes(word as Action));
        return !may(actor, word as Action, facts);
      }),
      runs,
    );
  });

  it('refuses on a record what is asked of collections, and the other way round', () => {
    const administrator: Actor = { ...anonymous, id: 'ada', grants: [{ role: 'administrator' }] };
    expect(can(administrator, 'rename', { record: 'theme', collection: true }).allowed).toBe(false);
    expect(can(administrator, 'create', { record: 'theme' }).allowed).toBe(false);
  });

  it('lets visitors only read the open catalogue and write to a team', () => {
    fc.assert(
      fc.property(any.facts, (facts) => {
        const granted = everyAction(facts).filter((action) => may(anonymous, action, facts));
        const open = (facts.record === 'catalogue' || facts.record === 'sheet') && facts.access === 'open';
        return granted.every((action) => open && (action === 'read' || action === 'write-to-team'));
      }),
      runs,
    );
  });

  it('tells visitors nothing but to sign in', () => {
    fc.assert(
      fc.property(any.facts, (facts) =>
        everyAction(facts).every((action) => {
          const decision = can<RecordName>(anonymous, action, facts);
          return decision.allowed || (decision.reason.kind === 'sign-in' && !decision.visible);
        }),
      ),
      runs,
    );
  });

  it('does not look at the grants of someone who did not sign in', () => {
    fc.assert(
      fc.property(any.signedIn, any.facts, (actor, facts) => {
        const unknown = { ...actor, id: null };
        return everyAction(facts).every((action) => may(unknown, action, facts) === may(anonymous, action, facts));
      }),
      runs,
    );
  });

  it('never lets anyone judge, triage or publish a sheet of whose team they are, whatever their roles', () => {
    fc.assert(
      fc.property(any.signedIn, any.submission, (actor, facts) => {
        fc.pre(team.some((part) => relationsOf(actor, facts).has(part)));
        return [...judging, ...triage, ...publication].every((action) => !may(actor, action, facts));
      }),
      runs,
    );
  });

  it('lets nobody who judges, writes or may judge a submission validate it in its author’s place, whatever they are besides', () => {
    fc.assert(
      fc.property(any.signedIn, any.submission, (actor, facts) => {
        const waiting = { ...facts, state: 'awaiting-validation' as const, authorDelegated: true };
        fc.pre(actor.id !== waiting.authorId && may(actor, 'validate', waiting));
        const alone = { ...waiting, coAuthorIds: [], delegateIds: [] };
        return ['take-up', 'approve', 'overrule', 'decline'].every((action) =>
          (['submitted', 'reviewing'] as const).every((state) => !may(actor, action as Action, { ...alone, state })),
        );
      }),
      runs,
    );
  });

  it('never unlocks, by one more role, what authorship forbids', () => {
    const onlySheets = any.facts.filter(({ record }) => record === 'submission' || record === 'sheet');
    const harmless: Action[] = ['release', 'declare-interest', 'cannot-review'];
    fc.assert(
      fc.property(any.signedIn, any.grant, onlySheets, (actor, grant, facts) => {
        fc.pre(signers.some((part) => relationsOf(actor, facts).has(part)));
        const more = { ...actor, grants: [...actor.grants, grant] };
        const gained = everyAction(facts).filter((action) => may(more, action, facts) && !may(actor, action, facts));
        return gained.every((action) => harmless.includes(action));
      }),
      runs,
    );
  });

  it('never lets a secretary, nor anyone who wrote or judged this round, validate for somebody else', () => {
    fc.assert(
      fc.property(any.signedIn, any.submission, (actor, facts) => {
        if (!may(actor, 'validate', facts) || actor.id === facts.authorId) return true;
        const relations = relationsOf(actor, facts);
        return !(['any-secretary', 'wrote-this-round', 'judged-this-round'] as const).some((one) => relations.has(one));
      }),
      runs,
    );
  });

  it('never lets an administrator read or touch a draft that is not theirs', () => {
    fc.assert(
      fc.property(any.signedIn, any.submission, (someone, facts) => {
        const actor: Actor = { ...someone, grants: [{ role: 'administrator' }] };
        const relations = relationsOf(actor, facts);
        fc.pre(facts.state === 'draft' && !relations.has('author') && !relations.has('co-author'));
        return actionsFor(actor, facts).length === 0;
      }),
      runs,
    );
  });

  it('hides nothing from whoever may act on it, but for the outline and a claim to make', () => {
    fc.assert(
      fc.property(any.actor, any.facts, (actor, facts) =>
        everyAction(facts)
          .filter((action) => !['read-outline', 'write-to-team', 'read-contacts'].includes(action))
          .every((action) => !may(actor, action, facts) || may(actor, 'read', facts)),
      ),
      runs,
    );
  });

  it('answers 404 for everything about a record that the actor may not read', () => {
    fc.assert(
      fc.property(any.signedIn, any.facts, (actor, facts) => {
        const visible = may(actor, 'read', facts);
        return everyAction(facts).every((action) => {
          const decision = can<RecordName>(actor, action, facts);
          return decision.allowed || decision.visible === (visible && decision.reason.kind !== 'hidden');
        });
      }),
      runs,
    );
  });

  it('does not depend on the order of grants', () => {
    fc.assert(
      fc.property(any.signedIn, any.facts, (actor, facts) => {
        const reversed = { ...actor, grants: [...actor.grants].reverse() };
        expect(actionsFor<RecordName>(reversed, facts)).toEqual(actionsFor<RecordName>(actor, facts));
      }),
      runs,
    );
  });
});

describe('which rows someone may see', () => {
  it('are those that they may read, for every actor and record', () => {
    fc.assert(
      fc.property(any.actor, any.facts, (actor, facts) => {
        expect(isInScope(visibilityOf(actor, facts.record), facts)).toBe(may(actor, 'read', facts));
      }),
      { numRuns: 5000 },
    );
  });

  it.each(recordNames)('can be said as plain data for « %s »', (record) => {
    fc.assert(
      fc.property(any.actor, (actor) => {
        const scope = visibilityOf(actor, record);
        expect(JSON.parse(JSON.stringify(scope))).toEqual(scope);
      }),
      { numRuns: 200 },
    );
  });

  it('are none of the accounts for a visitor, one for an agent, all for an administrator', () => {
    const agent: Actor = { ...anonymous, id: 'ada' };
    expect(visibilityOf(anonymous, 'account')).toEqual({ none: true });
    expect(visibilityOf(agent, 'account')).toEqual({ any: [{ person: { id: 'ada', as: 'self' } }] });
    expect(visibilityOf({ ...agent, grants: [{ role: 'administrator' }] }, 'account')).toEqual({ all: true });
  });
});

describe('which people may act', () => {
  it('are those to whom the policy says yes, one by one', () => {
    fc.assert(
      fc.property(any.everybody, any.facts, (people, facts) =>
        everyAction(facts).every((action) => {
          const able = peopleWhoCan<RecordName>(people, action, facts);
          return people.every((person) => able.includes(person) === may(person, action, facts));
        }),
      ),
      { numRuns: 200 },
    );
  });
});
