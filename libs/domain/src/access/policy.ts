import type { Action } from './actions';
import type { RecordName } from './facts';
import type { Rule } from './rule';
import { accountRules } from './rules/account';
import { catalogueRules } from './rules/catalogue';
import { committeeRules } from './rules/committee';
import { historyRules } from './rules/history';
import { installationRules } from './rules/installation';
import { organisationRules } from './rules/organisation';
import { sheetRules } from './rules/sheet';
import { sheetClaimRules } from './rules/sheet-claim';
import { submissionRules } from './rules/submission';
import { themeRules } from './rules/theme';

const rules: Record<RecordName, readonly Rule[]> = {
  catalogue: catalogueRules,
  account: accountRules,
  organisation: organisationRules,
  theme: themeRules,
  committee: committeeRules,
  history: historyRules,
  sheetClaim: sheetClaimRules,
  submission: submissionRules,
  sheet: sheetRules,
  installation: installationRules,
};

/** The whole policy, in reading order. What no row allows is refused. */
export const policy: readonly Rule[] = Object.values(rules).flat();

/** The rows about one kind of record. */
export function rulesOf(record: RecordName): readonly Rule[] {
  return rules[record];
}

type Sorted = ReadonlyMap<string, ReadonlyMap<Action, readonly Rule[]>>;

/** Sorted out once, when it is first asked: lists ask for every person and every submission. */
let byRecordAndAction: Sorted | null = null;

function sortedOut(): Sorted {
  return new Map(
    Object.entries(rules).map(([record, rows]) => [record, Map.groupBy<Action, Rule>(rows, ({ action }) => action)]),
  );
}

/** The rows about doing this to one kind of record, or to the whole of them. */
export function rulesOn(record: RecordName, action: Action): readonly Rule[] {
  byRecordAndAction ??= sortedOut();
  return byRecordAndAction.get(record)?.get(action) ?? [];
}
