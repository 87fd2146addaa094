import { actionsOf } from '../access/actions';
import type { RecordName } from '../access/facts';
import { rulesOf } from '../access/policy';

/** What every table of actions has: where an action is possible, and where it leads. */
interface AnyRow {
  action: string;
  from: readonly string[];
  to: readonly { state: string; when?: string }[];
}

/** A table of actions on one kind of record. */
export interface ActionTable {
  record: RecordName;
  states: readonly string[];
  rows: readonly AnyRow[];
  /** Actions of the policy that are no business of this table. */
  outside: readonly string[];
}

type Check = (table: ActionTable) => string[];

/** What is wrong with a table whose rows cannot be told apart, lead nowhere, or are not what the policy lets people do. */
export function wrongRows(table: ActionTable): string[] {
  return [unknownStates, ambiguousRows, openEnds, strangers, forgotten, otherStates].flatMap((check) => check(table));
}

const unknownStates: Check = ({ rows, states }) => {
  const named = rows.flatMap(({ from, to }) => [...from, ...to.map(({ state }) => state)]);
  return [...new Set(named)]
    .filter((state) => state !== 'same' && !states.includes(state))
    .map((state) => `unknown state "${state}"`);
};

const ambiguousRows: Check = ({ rows }) => {
  const seen = new Set<string>();
  return rows.flatMap(({ action, from }) =>
    from.flatMap((state) => {
      const place = `"${action}" from "${state}"`;
      if (seen.has(place)) return [`${place} is said twice`];
      seen.add(place);
      return [];
    }),
  );
};

const openEnds: Check = ({ rows }) =>
  rows.flatMap(({ action, to }) => [
    ...(to.at(-1)?.when === undefined && to.length > 0 ? [] : [`"${action}" may lead nowhere`]),
    ...(to.slice(0, -1).every(({ when }) => when !== undefined) ? [] : [`"${action}" has a destination never taken`]),
  ]);

const strangers: Check = ({ record, rows }) => {
  const known: readonly string[] = actionsOf(record);
  return rows
    .filter(({ action }) => !known.includes(action))
    .map(({ action }) => `the policy does not know "${action}"`);
};

const forgotten: Check = ({ record, rows, outside }) => {
  const said = new Set<string>([...rows.map(({ action }) => action), ...outside]);
  return actionsOf(record)
    .filter((action) => !said.has(action))
    .map((action) => `the table does not know "${action}"`);
};

/** The policy lets people act in certain states: the table must lead somewhere from these, and from no other. */
const otherStates: Check = ({ record, rows, states }) =>
  [...new Set(rows.map(({ action }) => action))].flatMap((action) => {
    const allowed = new Set<string>(
      rulesOf(record)
        .filter((rule) => rule.action === action)
        .flatMap((rule): readonly string[] => rule.states ?? states),
    );
    const said = new Set<string>(rows.filter((row) => row.action === action).flatMap(({ from }) => from));
    return states
      .filter((state) => allowed.has(state) !== said.has(state))
      .map((state) => `"${action}" in "${state}": ${said.has(state) ? 'no rule of the policy' : 'no row'}`);
  });
