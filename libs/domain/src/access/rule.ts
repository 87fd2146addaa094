import type { ActionOf } from './actions';
import type { ConditionName } from './conditions';
import type { RecordName, StateOf } from './facts';
import type { Relation } from './relations';

/** One row of the policy: who may do one thing to one kind of record, in which states, and who never may. */
export interface RuleOf<R extends RecordName> {
  readonly record: R;
  readonly action: ActionOf<R>;
  /** Any of these is enough. */
  readonly allow: readonly Relation[];
  /** Any of these is too much, whatever else the person is. */
  readonly never: readonly Relation[];
  /** Absent: in any state. */
  readonly states?: readonly StateOf<R>[];
  /** All of these must hold. */
  readonly when?: readonly ConditionName[];
  /** Asked before there is a record: list, create, invite… */
  readonly collection?: true;
  /** The rule in words, for people who decide on it. */
  readonly sentence: string;
}

export type Rule = { [R in RecordName]: RuleOf<R> }[RecordName];

/** What a rule file writes: the record is said once for all rows, and nobody is excluded unless written. */
export type Row<R extends RecordName> = Omit<RuleOf<R>, 'record' | 'never'> & { readonly never?: readonly Relation[] };

/** Completes the rows of one record. */
export function rulesFor<R extends RecordName>(record: R, rows: readonly Row<R>[]): readonly RuleOf<R>[] {
  return rows.map((row) => ({ never: [], ...row, record }));
}
