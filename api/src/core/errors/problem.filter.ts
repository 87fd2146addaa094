import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rememberFailure } from '../http/observed-requests';
import type { Readers } from '../database/readers';
import { problemBody, ProblemError } from './problem';
import type { RoomLeft } from './room-left';
import { toProblem } from './to-problem';

const readOnlyWords =
  'Recueil ne peut rien enregistrer pour le moment : rien n’a été changé. Le catalogue se lit toujours. Gardez votre texte, et réessayez dans quelques minutes.';

/** Every error leaves as `application/problem+json`; why is kept for the line of the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly room: RoomLeft,
    private readonly readers: Pick<Readers, 'isReadOnly'>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.inWords(toProblem(error));
    if (problem.code === 'storage-full') this.room.wasMissing(problem.cause ?? error);
    rememberFailure(request, { error, problem });
    sendProblem(http.getResponse<FastifyReply>(), problem, request.id);
  }

  /** While the catalogue is read on a replica, what cannot be done is whatever has to be written. */
  private inWords(problem: ProblemError): ProblemError {
    const isOfDatabase = problem.code === 'unavailable' && problem.extra.reason === undefined;
    if (!isOfDatabase || !this.readers.isReadOnly) return problem;
    return new ProblemError('unavailable', readOnlyWords, { ...problem.extra, reason: 'read-only' });
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
