import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rememberFailure } from '../http/observed-requests';
import { problemBody, type ProblemError } from './problem';
import type { RoomLeft } from './room-left';
import { toProblem } from './to-problem';

/** Every error leaves as `application/problem+json`; why is kept for the line of the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly room: RoomLeft) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.code === 'storage-full') this.room.wasMissing(problem.cause ?? error);
    rememberFailure(request, { error, problem });
    sendProblem(http.getResponse<FastifyReply>(), problem, request.id);
  }
}

/** Answers errors as `application/problem+json`, those too that Fastify meets before any route. */
export function sendProblem(reply: FastifyReply, problem: ProblemError, requestId: string): void {
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.extra.headers })
    .type('application/problem+json; charset=utf-8')
    .send(problemBody(problem, requestId));
}
