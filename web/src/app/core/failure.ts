import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorCode, Problem } from '@recueil/contracts';

/** What went wrong, in terms that a page can show. `detail` is French and comes from the server when it said why. */
export interface Failure {
  kind: 'not-found' | 'archived' | 'unreachable' | 'sign-in' | 'forbidden' | 'refused' | 'broken';
  detail: string | null;
  requestId: string | null;
}

const kinds: Partial<Record<ErrorCode, Failure['kind']>> = {
  'not-found': 'not-found',
  archived: 'archived',
  invalid: 'refused',
  unavailable: 'unreachable',
  unauthenticated: 'sign-in',
  forbidden: 'forbidden',
};

/** Whether nobody answered: the network is gone, or what stands behind the front door is. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof HttpErrorResponse && [0, 502, 503, 504].includes(error.status);
}

/** Reads an error of any origin. Never throws. */
export function readFailure(error: unknown): Failure {
  const problem = readProblem(error);
  // What our server says of somebody behind it counts; of nobody's answer there are no words but ours.
  const detail = problem?.reason === undefined ? null : problem.detail;
  if (isUnreachable(error)) return { kind: 'unreachable', detail, requestId: null };
  if (!(error instanceof HttpErrorResponse)) return { kind: 'broken', detail: null, requestId: null };
  const kind = (problem && kinds[problem.code]) ?? kindOf(error.status);
  return { kind, detail: problem?.detail ?? null, requestId: problem?.requestId ?? null };
}

/** What the server said of its refusal; null when what answered is not ours. */
export function readProblem(error: unknown): Problem | null {
  return error instanceof HttpErrorResponse && isProblem(error.error) ? error.error : null;
}

function kindOf(status: number): Failure['kind'] {
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 410) return 'archived';
  return status >= 400 && status < 500 ? 'refused' : 'broken';
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
