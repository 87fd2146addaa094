import type { Actor, Side } from './actor';
import { isCollection, type Collection, type Facts, type SubmissionFacts } from './facts';

/** What someone is to a record; roles count only over the record's own committee, unless the name says "any". */
export type Relation =
  | 'anyone'
  | 'agent'
  | 'any-member'
  | 'any-secretary'
  | 'administrator'
  | 'self'
  | 'claimant'
  | 'author'
  | 'co-author'
  | 'delegate'
  | 'member'
  | 'design-member'
  | 'use-member'
  | 'secretary'
  | 'pen-holder'
  | 'wrote-this-round'
  | 'judged-this-round'
  | 'interested'
  | 'named-reader'
  | 'acting-secretary'
  | 'link-reader'
  | 'may-judge'
  | 'same-service'
  | 'same-organisation'
  | 'excluded';

/** Everything that this actor is to this record. Nothing but 'anyone' for a visitor without a link. */
export function relationsOf(actor: Actor, facts: Facts | Collection): ReadonlySet<Relation> {
  const relations = new Set<Relation>(['anyone']);
  const { id } = actor;
  if (actor.byLink && facts.record === 'submission' && !isCollection(facts)) relations.add('link-reader');
  if (id === null) return relations;
  relations.add('agent');
  for (const { role } of actor.grants) {
    relations.add(role === 'administrator' ? 'administrator' : role === 'member' ? 'any-member' : 'any-secretary');
  }
  if (isCollection(facts)) return relations;

  for (const side of sidesOf(actor, facts)) relations.add('member').add(`${side}-member`);
  if (isSecretaryOf(actor, committeesOf(facts))) relations.add('secretary');
  if (facts.record === 'account' && facts.accountId === id) relations.add('self');
  if (facts.record === 'sheetClaim' && facts.claimantId === id) relations.add('claimant');
  if ('authorId' in facts) {
    if (facts.authorId === id) relations.add('author');
    if (facts.coAuthorIds.includes(id)) relations.add('co-author');
    if ('delegateIds' in facts && facts.delegateIds.includes(id)) relations.add('delegate');
  }
  if ('onlySecretaryIsAuthor' in facts && facts.onlySecretaryIsAuthor && relations.has('administrator')) {
    relations.add('acting-secretary');
  }
  if (facts.record === 'submission') addWorkflowRelations(relations, actor, id, facts);
  return relations;
}

/** The sides on which this actor sits for this record; ad hoc members count for their submission alone. */
export function sidesOf(actor: Actor, facts: Facts): readonly Side[] {
  const { id } = actor;
  if (id === null) return [];
  const committees = committeesOf(facts);
  const sides = new Set<Side>();
  for (const grant of actor.grants) {
    if (grant.role === 'member' && committees.includes(grant.committeeId)) sides.add(grant.side);
  }
  if (facts.record === 'submission') {
    for (const appointed of facts.adHocMembers) if (appointed.personId === id) sides.add(appointed.side);
  }
  return [...sides];
}

/**
 * Whether the actor keeps the secretariat of one of these committees. `null` among them stands for "no committee",
 * which a secretary for all looks after; an empty list is something that concerns no committee at all.
 */
export function isSecretaryOf(actor: Actor, committees: readonly (string | null)[]): boolean {
  if (committees.length === 0 || actor.id === null) return false;
  return actor.grants.some(
    (grant) => grant.role === 'secretary' && (grant.committeeId === null || committees.includes(grant.committeeId)),
  );
}

/** What makes someone a judge of this submission, or its writer for the committee, now or when they are asked to. */
const judging = [
  'member',
  'any-secretary',
  'acting-secretary',
  'wrote-this-round',
  'judged-this-round',
  'named-reader',
] as const satisfies readonly Relation[];

function addWorkflowRelations(relations: Set<Relation>, actor: Actor, id: string, facts: SubmissionFacts): void {
  const authorsTurn = facts.state === 'draft' || facts.state === 'returned';
  const penHolderId = facts.penHolderId ?? (authorsTurn ? facts.authorId : null);
  if (penHolderId === id) relations.add('pen-holder');
  if (facts.penHoldersThisRound.includes(id) || (penHolderId === id && !authorsTurn)) relations.add('wrote-this-round');
  if (facts.judgesThisRound.includes(id) || facts.judgesOfRevision.includes(id)) relations.add('judged-this-round');
  if (facts.declaredInterestIds.includes(id)) relations.add('interested');
  if (facts.readersNamed.includes(id)) relations.add('named-reader');
  if (judging.some((one) => relations.has(one))) relations.add('may-judge');

  const organisation = actor.organisationId !== null && actor.organisationId === facts.authorOrganisationId;
  const service = sameService(actor, facts);
  if (organisation) relations.add('same-organisation');
  if (service) relations.add('same-service');
  if ((facts.exclusion === 'service' && service) || (facts.exclusion === 'organisation' && organisation)) {
    relations.add('excluded');
  }
}

/** Two services of one name are the same, unless they are known to belong to two organisations. */
function sameService(actor: Actor, facts: SubmissionFacts): boolean {
  const mine = actor.service.trim().toLocaleLowerCase('fr');
  if (mine === '' || mine !== facts.authorService.trim().toLocaleLowerCase('fr')) return false;
  const [here, there] = [actor.organisationId, facts.authorOrganisationId];
  return here === null || there === null || here === there;
}

/** The committees that a record belongs to; `null` where it may have one and has none. */
export function committeesOf(facts: Facts): readonly (string | null)[] {
  if (facts.record === 'history') return facts.committeeIds;
  return 'committeeId' in facts ? [facts.committeeId] : [];
}
