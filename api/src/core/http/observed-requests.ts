import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemError } from '../errors/problem';
import { causeOf } from '../logging/without-addresses';
import { forRequest } from '../logging/request-context';
import type { Metrics } from '../metrics/metrics';

/** Seconds past which an answer is told to be slow. */
const slow = 2;

/**
 * Refusals that whoever keeps the server wants to hear of: of a right, of what is too much or too long, and of a name by
 * which nobody should come. What people mistype is nobody's business.
 */
const tellingRefusals: readonly number[] = [403, 408, 413, 421, 429, 431];

interface Failure {
  error: unknown;
  problem: ProblemError;
}

const failures = new WeakMap<FastifyRequest, Failure>();

/** Keeps why a request failed until its line of the log is written. */
export function rememberFailure(request: FastifyRequest, failure: Failure): void {
  failures.set(request, failure);
}

/** Measures every request, and writes one line for each that fails or is slow, without what was asked for. */
export function observeRequests(server: FastifyInstance, metrics: Pick<Metrics, 'answered'>): void {
  server.addHook('onRequest', (request, _reply, done) => forRequest(request.id, done));
  // What comes in piece by piece is read outside of it.
  server.addHook('preHandler', (request, _reply, done) => forRequest(request.id, done));
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1_000;
    metrics.answered({ method: request.method, route, status: reply.statusCode, seconds });
    tell(request, reply, { route, seconds });
    done();
  });
}

function tell(
  request: FastifyRequest,
  reply: FastifyReply,
  { route, seconds }: { route: string; seconds: number },
): void {
  const { statusCode: status } = reply;
  const line = { method: request.method, route, status, ms: Math.round(seconds * 1_000), requestId: request.id };
  if (status >= 500) server(request).error({ ...line, ...why(request) }, 'request failed');
  else if (tellingRefusals.includes(status)) server(request).info({ ...line, ...why(request) }, 'request refused');
  else if (seconds >= slow) server(request).info(line, 'request was slow');
}

/** Without the identifier that the log of a request would add a second time. */
function server(request: FastifyRequest): FastifyInstance['log'] {
  return request.server.log;
}

/** The stack of what nobody foresaw; of what may pass, one line. */
function why(request: FastifyRequest): object {
  const failure = failures.get(request);
  if (failure === undefined) return {};
  const { error, problem } = failure;
  if (problem.status === 500) return { code: problem.code, err: error };
  const cause = problem.cause ?? (error === problem ? undefined : error);
  return { code: problem.code, ...(problem.status > 500 && cause !== undefined ? { cause: causeOf(cause) } : {}) };
}
