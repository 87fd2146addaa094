import fc from 'fast-check';
import { linkReader } from '../access/actor';
import { can } from '../access/can';
import { submissionStates } from '../access/facts';
import { relationsOf, type Relation } from '../access/relations';
import { knownToCommittee } from '../access/rules/submission-states';
import { team } from '../access/team';
import * as any from '../access/test/arbitraries';
import { submissionEvents } from '../editorial/table/event-words';
import { endsReading, eventsOfPart, partOfEvent } from './event-parts';
import { seenTexts, sightParts } from './parts';
import { sightOf, sightOfRelations } from './sight-of';
import { sightTable } from './table';

const runs = { numRuns: 1_500 };
const anyone = fc.oneof({ weight: 9, arbitrary: any.actor }, fc.constant(linkReader));

describe('who sees what of a submission under way', () => {
  it('shows a text to whoever may read the submission, and to nobody else', () => {
    fc.assert(
      fc.property(anyone, any.submission, (actor, facts) => {
        expect(sightOf(actor, facts).text !== null).toBe(can(actor, 'read', facts).allowed);
      }),
      runs,
    );
  });

  it('shows where a submission stands to whoever may read it or its outline, by an account', () => {
    fc.assert(
      fc.property(any.actor, any.submission, (actor, facts) => {
        const may = can(actor, 'read', facts).allowed || can(actor, 'read-outline', facts).allowed;
        expect(sightOf(actor, facts).parts.has('standing')).toBe(may);
      }),
      runs,
    );
  });

  it('shows one text, the team’s to its team whatever they are besides', () => {
    fc.assert(
      fc.property(any.signedIn, any.submission, (actor, facts) => {
        const relations = relationsOf(actor, facts);
        fc.pre(team.some((part) => relations.has(part)));
        const { text } = sightOf(actor, facts);
        const alone = team.map((part) => sightOfRelations(new Set([part]), facts.state).text);
        expect(alone).toContain(text);
        if (['rewriting', 'reviewing'].includes(facts.state)) expect(text).toBe('team');
      }),
      runs,
    );
  });

  it('keeps from the team what the committee says among itself, whatever they are besides', () => {
    fc.assert(
      fc.property(any.signedIn, any.submission, (actor, facts) => {
        const relations = relationsOf(actor, facts);
        fc.pre(team.some((part) => relations.has(part)));
        const { parts } = sightOf(actor, facts);
        return !(['opinions', 'notes', 'deliberations'] as const).some((part) => parts.has(part));
      }),
      runs,
    );
  });

  it('grants to somebody who is two things what each grants, and no more', () => {
    const relations = [...new Set(sightTable.flatMap(({ to }) => to))];
    for (const state of submissionStates) {
      for (const one of relations) {
        for (const other of relations) {
          const both = sightOfRelations(new Set<Relation>([one, other]), state);
          const each = [one, other].map((relation) => sightOfRelations(new Set([relation]), state));
          for (const part of both.parts) expect(each.some(({ parts }) => parts.has(part))).toBe(true);
          const kept = both.text === null ? [null] : each.map(({ text }) => text);
          expect(kept).toContain(both.text);
        }
      }
    }
  });

  it('never grants two texts at once', () => {
    fc.assert(
      fc.property(anyone, any.submission, (actor, facts) => {
        const relations = relationsOf(actor, facts);
        const texts = sightTable.filter(
          ({ grants, to, never = [], states }) =>
            typeof grants === 'string' &&
            (states === undefined || states.includes(facts.state)) &&
            to.some((one) => relations.has(one)) &&
            !never.some((one) => relations.has(one)),
        );
        return texts.length <= 1;
      }),
      runs,
    );
  });

  it('gives whoever reads by a link the text of the team, and nothing that names anybody', () => {
    for (const state of submissionStates) {
      const { parts } = sightOfRelations(new Set(['link-reader']), state);
      expect([...parts]).toEqual([]);
    }
  });

  it('shows nothing to strangers and visitors, in any state', () => {
    for (const state of submissionStates) {
      const others: Relation[] = ['anyone', 'agent', 'any-member', 'any-secretary', 'interested', 'named-reader'];
      const { text, parts } = sightOfRelations(new Set(others), state);
      expect([text, parts.size]).toEqual([null, 0]);
    }
  });

  it('uses every text and every part that it names', () => {
    const texts = sightTable.flatMap(({ grants }) => (typeof grants === 'string' ? grants : []));
    const parts = sightTable.flatMap(({ grants }) => (typeof grants === 'string' ? [] : grants));
    expect([...new Set(texts)].sort()).toEqual(Object.keys(seenTexts).sort());
    expect([...new Set(parts)].sort()).toEqual(Object.keys(sightParts).sort());
  });

  it('tells an administrator what happened to a submission that committees know, and of no other', () => {
    for (const state of submissionStates) {
      const { text, parts } = sightOfRelations(new Set(['administrator']), state);
      const isKnown = (knownToCommittee as readonly string[]).includes(state);
      expect([state, text, parts.has('events'), parts.has('deliberations')]).toEqual([state, null, isKnown, isKnown]);
    }
  });

  it('knows by which steps a reading comes well to its end', () => {
    const ends = submissionStates.flatMap((from) =>
      submissionStates.flatMap((to) => (endsReading(from, to) ? [[from, to]] : [])),
    );
    expect(ends).toEqual([
      ['rewriting', 'awaiting-validation'],
      ['rewriting', 'validated'],
      ['reviewing', 'awaiting-validation'],
      ['reviewing', 'validated'],
    ]);
    expect(endsReading(null, null)).toBe(false);
  });

  it('knows every kind of event, so that none is shown by oversight', () => {
    expect(Object.keys(partOfEvent).sort()).toEqual(Object.keys(submissionEvents).sort());
    expect(eventsOfPart('deliberations')).toContain('submission.approved');
  });
});
