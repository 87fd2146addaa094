import type { Actor } from './actor';
import { conditions, type ConditionName } from './conditions';
import type { Facts, RecordName } from './facts';
import { rulesOf } from './policy';
import { committeesOf, relationsOf, sidesOf, type Relation } from './relations';
import type { Rule } from './rule';

/** A tie between a person and a row, as a column or a joined table says it. */
export type PersonalTie = 'self' | 'claimant' | 'author' | 'co-author' | 'delegate';

/** Rows that someone may see: those that meet every part of the clause. */
export interface ScopeClause {
  /** Absent: in any state. */
  states?: readonly string[];
  /** The row is tied to this person in this way. */
  person?: { id: string; as: PersonalTie };
  /** The row belongs to one of these committees. `all` includes sheets without one, never what concerns no sheet. */
  committees?: readonly string[] | 'all';
  /** This person was appointed a member for this row alone. */
  appointed?: string;
  /** Named facts that must also be true of the row, or of the installation. */
  when?: readonly ConditionName[];
}

/** Which rows someone may see, as plain data that repositories turn into SQL. */
export type Scope = { all: true } | { none: true } | { any: readonly ScopeClause[] };

/** Which records of this kind may this actor read? Agrees with `can(actor, 'read', …)` for every record. */
export function visibilityOf(actor: Actor, record: RecordName): Scope {
  const clauses = rulesOf(record)
    .filter((rule) => rule.action === 'read')
    .flatMap((rule) => clausesOf(rule, actor));
  if (clauses.some((clause) => Object.keys(clause).length === 0)) return { all: true };
  return clauses.length === 0 ? { none: true } : { any: clauses };
}

/** Whether a record is within a scope: what the SQL of a repository must answer. */
export function isInScope(scope: Scope, facts: Facts): boolean {
  if ('all' in scope) return true;
  if ('none' in scope) return false;
  return scope.any.some((clause) => meets(clause, facts));
}

function clausesOf(rule: Rule, actor: Actor): ScopeClause[] {
  const shared: ScopeClause = {
    ...(rule.states && { states: rule.states }),
    ...(rule.when?.length && { when: rule.when }),
  };
  if (rule.never.length > 0) throw new Error(`a scope excludes nobody: ${rule.sentence}`);
  return rule.allow.flatMap((who) => tiesOf(who, actor, rule.record).map((tie) => ({ ...shared, ...tie })));
}

/** What a relation asks of a row; nothing to add when the actor is it for every row, no tie when for none. */
function tiesOf(relation: Relation, actor: Actor, record: RecordName): ScopeClause[] {
  const { id, grants } = actor;
  if (relation === 'anyone') return [{}];
  if (id === null) return [];
  switch (relation) {
    case 'link-reader':
      return [];
    case 'agent':
      return [{}];
    case 'administrator':
      return grants.some((grant) => grant.role === 'administrator') ? [{}] : [];
    case 'self':
    case 'claimant':
    case 'author':
    case 'co-author':
    case 'delegate':
      return [{ person: { id, as: relation } }];
    case 'secretary': {
      const mine = grants.filter((grant) => grant.role === 'secretary').map(({ committeeId }) => committeeId);
      if (mine.includes(null)) return [{ committees: 'all' }];
      const named = mine.filter((committeeId) => committeeId !== null);
      return named.length > 0 ? [{ committees: [...new Set(named)] }] : [];
    }
    case 'member': {
      const mine = grants.filter((grant) => grant.role === 'member').map(({ committeeId }) => committeeId);
      const ties: ScopeClause[] = mine.length > 0 ? [{ committees: [...new Set(mine)] }] : [];
      return record === 'submission' ? [...ties, { appointed: id }] : ties;
    }
    default:
      throw new Error(`a repository cannot look for "${relation}"`);
  }
}

function meets(clause: ScopeClause, facts: Facts): boolean {
  const { states, person, committees, appointed, when = [] } = clause;
  if (states && !('state' in facts && states.includes(facts.state))) return false;
  if (person && !relationsOf(only(person.id), facts).has(person.as)) return false;
  if (committees && !belongsTo(facts, committees)) return false;
  if (appointed !== undefined && sidesOf(only(appointed), facts).length === 0) return false;
  return when.every((name) => conditions[name].holds(only(person?.id ?? null), facts));
}

function belongsTo(facts: Facts, committees: readonly string[] | 'all'): boolean {
  const its = committeesOf(facts);
  return committees === 'all' ? its.length > 0 : its.some((id) => id !== null && committees.includes(id));
}

function only(id: string | null): Actor {
  return { id, grants: [], service: '', organisationId: null };
}
