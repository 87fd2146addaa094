import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@recueil/domain';

/** Who sends a request, once signed in: what the policy judges by, and the session that proves it. */
export interface Caller {
  actor: Actor & { id: string };
  sessionId: string;
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Finds out who holds a session. The feature that keeps sessions provides it. */
export abstract class CallerSource {
  /** Null when the cookie's session is over, was never ours, or its account may not come in any more. */
  abstract identify(cookie: string): Promise<Caller | null>;
}

export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** Null for whoever is not signed in. */
export function callerOf(request: FastifyRequest): Caller | null {
  return callers.get(request) ?? null;
}

/** The signed-in caller, in a route whose access demands one; elsewhere null. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller | null =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
