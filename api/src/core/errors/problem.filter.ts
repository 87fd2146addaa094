import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, type ProblemError } from './problem';
import type { RoomLeft } from './room-left';
import { toProblem } from './to-problem';

/** Every error leaves as `application/problem+json`; the unforeseen ones are logged with their stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly room: RoomLeft) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.code === 'storage-full') this.room.wasMissing();
    if (problem.status >= 500) this.logger.error({ err: error, requestId: request.id }, 'request failed');
    sendProblem(http.getResponse<FastifyReply>(), problem, request.id);
  }
}

/** Also for the errors that Fastify meets before any route. */
export function sendProblem(reply: FastifyReply, problem: ProblemError, requestId: string): void {
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.extra.headers })
    .type('application/problem+json; charset=utf-8')
    .send(problemBody(problem, requestId));
}
