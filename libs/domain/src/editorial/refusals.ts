import { can } from '../access/can';
import type { Decision } from '../access/decision';
import { hidden, neverYours, wrongState } from '../access/decision';
import type { MissingPart } from '../sheet/completeness';
import { isScheduler, type Attempt } from './attempt';
import { guards } from './guards';
import { needs } from './needs';
import { guardWords } from './table/guard-words';
import { needWords } from './table/need-words';
import { workflow } from './table/workflow';
import type { WorkflowRow } from './table/row';

/** Why an action is refused; `status` is what HTTP says. */
export interface Problem {
  status: 401 | 403 | 404 | 409 | 422;
  /** Stable: the policy's code, `version-conflict`, a guard's name or, for 422, `incomplete` or a need's name. */
  code: string;
  /** In French, for the person. */
  sentence: string;
  /** For 422: the fields, or the parts of the sheet, that lack. */
  missing: readonly (MissingPart | (string & {}))[];
}

/**
 * The first reason to refuse, in the order of the design: sign in, not visible, never yours, wrong state, other version,
 * other circumstances, incomplete. Null when nothing speaks against it.
 */
export function refusalOf(attempt: Attempt): Problem | null {
  const { row, submission, input } = attempt;
  const denied = deniedBy(decision(attempt));
  if (denied !== null) return denied;
  if (row === undefined) return deniedBy(wrongState);
  if (input.version !== submission.version) return otherVersion;
  return guardRefusal(row, attempt) ?? needRefusal(row, attempt);
}

/** True when the person may do it now, whatever is still to be given: what screens offer. */
export function isOffered(attempt: Attempt): boolean {
  return attempt.row !== undefined && decision(attempt).allowed && guardRefusal(attempt.row, attempt) === null;
}

const otherVersion: Problem = {
  status: 409,
  code: 'version-conflict',
  sentence: 'Quelqu’un d’autre a agi entre-temps\u202f: la page va se mettre à jour.',
  missing: [],
};

function decision({ performer, action, facts, row }: Attempt): Decision {
  if (!isScheduler(performer)) return can(performer, action, facts);
  if (!workflow.rows.some((one) => one.action === action && one.alsoBy !== undefined)) return neverYours;
  return row === undefined ? wrongState : { allowed: true };
}

const statuses = { 'sign-in': 401, hidden: 404, forbidden: 403, state: 409 } as const;

function deniedBy(answer: Decision): Problem | null {
  if (answer.allowed) return null;
  const { kind, code, sentence } = answer.visible || answer.reason.kind === 'sign-in' ? answer.reason : hiddenReason;
  return { status: statuses[kind], code, sentence, missing: [] };
}

const hiddenReason = (hidden as Exclude<Decision, { allowed: true }>).reason;

function guardRefusal({ guards: names = [] }: WorkflowRow, attempt: Attempt): Problem | null {
  const unmet = names.find((name) => !guards[name](attempt));
  return unmet === undefined ? null : { status: 409, code: unmet, sentence: guardWords[unmet].refusal, missing: [] };
}

function needRefusal({ needs: names = [] }: WorkflowRow, attempt: Attempt): Problem | null {
  const lacking = names
    .map((name) => ({ name, missing: needs[name](attempt) }))
    .filter(({ missing }) => missing.length);
  const [first] = lacking;
  if (first === undefined) return null;
  const missing = [...new Set(lacking.flatMap((one) => one.missing))];
  const code = first.name === 'complete' ? 'incomplete' : first.name;
  return { status: 422, code, sentence: needWords[first.name].refusal, missing };
}
