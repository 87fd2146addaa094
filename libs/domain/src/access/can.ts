import type { Actor } from './actor';
import { actionsOf, type Action, type ActionOf } from './actions';
import { conditions, type ConditionName } from './conditions';
import { allowed, because, hidden, neverYours, signInFirst, unmet, wrongState, type Decision } from './decision';
import { isCollection, type Collection, type Facts, type FactsOf, type RecordName } from './facts';
import { rulesOn } from './policy';
import { relationsOf, type Relation } from './relations';
import type { Rule } from './rule';

/**
 * May this actor do this to this record? What no row allows is refused. For what is asked before there is a record
 * (list, create, invite…), the facts are `{ record, collection: true }`.
 *
 * Refusals come in one order: sign in first, not visible, never yours, not now.
 */
export function can<R extends RecordName>(
  actor: Actor,
  action: ActionOf<R>,
  facts: FactsOf<R> | Collection<R>,
): Decision {
  return decide(actor, action, facts);
}

/** What the actor may do to this record now, in reading order: the `actions` that screens draw. */
export function actionsFor<R extends RecordName>(actor: Actor, facts: FactsOf<R> | Collection<R>): ActionOf<R>[] {
  return actionsOf(facts.record).filter((action) => can(actor, action, facts).allowed);
}

/** Which of these people may act: for assignments and notices. Give active accounts only. */
export function peopleWhoCan<R extends RecordName>(
  people: readonly Actor[],
  action: ActionOf<R>,
  facts: FactsOf<R> | Collection<R>,
): Actor[] {
  return people.filter((person) => may(person, action, facts));
}

/** Whether {@link can} allows it, without the reason why not: for whole lists of people and submissions. */
export function may<R extends RecordName>(
  actor: Actor,
  action: ActionOf<R>,
  facts: FactsOf<R> | Collection<R>,
): boolean {
  return verdictsOn(actor, action, facts, relationsOf(actor, facts)).some(isAllowed);
}

function decide(actor: Actor, action: Action, facts: Facts | Collection): Decision {
  const relations = relationsOf(actor, facts);
  const verdicts = verdictsOn(actor, action, facts, relations);
  if (verdicts.some(isAllowed)) return allowed;
  if (actor.id === null) return signInFirst;
  if (isCollection(facts)) return mostHopeful(verdicts);
  if (action === 'read' || !verdictsOn(actor, 'read', facts, relations).some(isAllowed)) return hidden;
  return mostHopeful(verdicts);
}

function isAllowed(decision: Decision): boolean {
  return decision.allowed;
}

function verdictsOn(
  actor: Actor,
  action: Action,
  facts: Facts | Collection,
  relations: ReadonlySet<Relation>,
): Decision[] {
  const collection = isCollection(facts);
  return rulesOn(facts.record, action)
    .filter((rule) => (rule.collection ?? false) === collection)
    .map((rule) => judge(rule, actor, facts, relations));
}

/** One row's answer to one actor: who first, then which state, then what must also be true. */
function judge(rule: Rule, actor: Actor, facts: Facts | Collection, relations: ReadonlySet<Relation>): Decision {
  if (!rule.allow.some((relation) => relations.has(relation))) return neverYours;
  const excluding = rule.never.find((relation) => relations.has(relation));
  if (excluding !== undefined) return because(excluding);
  if (isCollection(facts)) return allowed;

  const missing = (rule.when ?? []).filter((name) => !conditions[name].holds(actor, facts));
  const forbidding = missing.find((name) => conditions[name].kind === 'forbidden');
  if (forbidding !== undefined) return unmet(forbidding);
  if (rule.states !== undefined && !isInState(rule.states, facts)) return wrongState;
  const [first]: (ConditionName | undefined)[] = missing;
  return first === undefined ? allowed : unmet(first);
}

function isInState(states: readonly string[], facts: Facts): boolean {
  return 'state' in facts && states.includes(facts.state);
}

/** Of several refusals, the one that leaves most hope: "not now" before "never", the explained before the bare. */
function mostHopeful(verdicts: readonly Decision[]): Decision {
  const refusals = verdicts.filter((verdict) => !verdict.allowed);
  return (
    refusals.find(({ reason }) => reason.kind === 'state') ??
    refusals.find(({ reason }) => reason.code !== 'forbidden') ??
    neverYours
  );
}
