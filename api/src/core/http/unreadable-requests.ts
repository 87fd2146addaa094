import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { problemBody, ProblemError } from '../errors/problem';

/** What cannot even be parsed as HTTP gets a problem document too, written by hand: there is no request to reply to. */
export function answerUnreadableRequests(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new ProblemError('headers-too-large', 'L’adresse ou les en-têtes sont trop longs. Raccourcissez la recherche.')
      : new ProblemError('invalid', 'La demande est illisible.');
  const body = Buffer.from(JSON.stringify(problemBody(problem)));
  const head = [
    `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${String(body.length)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
}
