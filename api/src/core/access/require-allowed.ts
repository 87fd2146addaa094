import type { Decision, Reason } from '@recueil/domain';
import type { ErrorCode } from '@recueil/contracts';
import { notFound, ProblemError } from '../errors/problem';

const codes: Record<Exclude<Reason['kind'], 'hidden'>, ErrorCode> = {
  'sign-in': 'unauthenticated',
  forbidden: 'forbidden',
  state: 'conflict',
};

/** Turns the policy's refusal into an answer: 401, 404 as if unknown, 403 or 409, in its own words. */
export function requireAllowed(decision: Decision): void {
  if (decision.allowed) return;
  const { kind, sentence } = decision.reason;
  throw kind === 'hidden' ? notFound() : new ProblemError(codes[kind], sentence);
}
