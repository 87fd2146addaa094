import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem';

/** A record as its sender last saw it. */
export interface SeenRecord {
  id: string;
  version: number;
}

/** The version that the sender last saw, from `If-Match: "12"`. Throws 428 without it, 400 when it is no version. */
export const ExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

function expectedVersion(header: string | undefined): number {
  if (header === undefined) {
    throw new ProblemError('precondition-required', 'Rechargez la page : la version à modifier n’est pas précisée.');
  }
  const version = /^"(0|[1-9]\d{0,8})"$/.exec(header)?.[1];
  if (version === undefined) throw new ProblemError('invalid', 'L’en-tête If-Match n’est pas une version.');
  return Number(version);
}

/** Somebody else was faster: nothing was changed. `current` is the record as they left it, for whoever may see it. */
export function versionPassed(current?: unknown): ProblemError {
  const detail =
    'Quelqu’un a modifié cette page entre-temps. Rechargez-la pour voir ce qui a changé, puis recommencez.';
  return new ProblemError('precondition-failed', detail, { current });
}
