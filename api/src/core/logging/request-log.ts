import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import { currentRequestId } from './request-context';
import { withoutAddresses } from './without-addresses';

/** What never enters a log, wherever it stands. */
const secrets = [
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
  '*.email',
];

/** JSON lines without query strings: what people search is theirs. One per reply at `debug`; see `observeRequests`. */
export function logOptions(level: string): FastifyServerOptions['logger'] {
  return {
    level,
    mixin: ofRequest,
    redact: { paths: secrets, censor: '[masqué]' },
    serializers: {
      req: ({ method, url }) => ({ method, path: url.split('?', 1)[0] }),
      res: ({ statusCode }) => ({ statusCode }),
      err: errorLine,
    },
  };
}

/** Whatever is logged on the way says for which request. */
function ofRequest(line: object): object {
  const requestId = currentRequestId();
  return requestId === undefined || 'requestId' in line ? {} : { requestId };
}

/** An error without what it carries: a failed statement holds people's words among its parameters. */
function errorLine(error: Error & { code?: string }): { type: string; message: string; stack: string; code?: string } {
  const { name, message, stack, code } = error;
  return {
    type: name,
    message: withoutAddresses(message),
    stack: withoutAddresses(stack ?? ''),
    ...(code === undefined ? {} : { code }),
  };
}

const safeId = /^[A-Za-z0-9._-]{8,64}$/;

/** The identifier that the proxy in front gave, if it looks like one; else a new one. */
export function requestId(request: { headers: NodeJS.Dict<string | string[]> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && safeId.test(given) ? given : randomUUID();
}

/** Nest's own lines in the same stream and form. */
export class StructuredLogger implements LoggerService {
  constructor(private readonly target: FastifyBaseLogger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.target.debug(...line(message, context));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.target.warn(...line(message, context));
  }

  error(message: unknown, ...context: unknown[]): void {
    this.target.error(...line(message, context));
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.target.trace(...line(message, context));
  }
}

function line(message: unknown, context: unknown[]): [object, string] {
  const source = typeof context.at(-1) === 'string' ? (context.at(-1) as string) : undefined;
  if (typeof message === 'object' && message !== null)
    return [{ source, ...message }, typeof context[0] === 'string' ? context[0] : ''];
  return [{ source }, String(message)];
}
