import type { RemarkView } from '@recueil/contracts';

/** A remark with what was answered to it, the oldest first. */
export interface Conversation {
  first: RemarkView;
  answers: RemarkView[];
}

/** The remarks of one audience, each with its answers; an answer to an answer joins the same conversation. */
export function conversationsOf(remarks: readonly RemarkView[], audience: RemarkView['audience']): Conversation[] {
  const own = remarks
    .filter((remark) => remark.audience === audience)
    .toSorted((one, other) => one.at.localeCompare(other.at));
  const byId = new Map(own.map((remark) => [remark.id, remark]));
  const conversations = new Map<string, Conversation>();
  for (const remark of own) {
    const first = beginningOf(remark, byId);
    const known = conversations.get(first.id);
    if (known) known.answers.push(remark);
    else conversations.set(first.id, { first, answers: first === remark ? [] : [remark] });
  }
  return [...conversations.values()];
}

/** What it goes back to; itself when what it answers is not shown. */
function beginningOf(remark: RemarkView, byId: ReadonlyMap<string, RemarkView>): RemarkView {
  let first = remark;
  for (let steps = 0; steps < byId.size; steps += 1) {
    const before = first.answers === null ? undefined : byId.get(first.answers);
    if (before === undefined) break;
    first = before;
  }
  return first;
}
