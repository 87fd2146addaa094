import type { Problem } from '@recueil/contracts';
import type { GeneratedRequest } from './openapi-requests';

export interface JudgedReply {
  status: number;
  contentType: string;
  text: string;
}

/** What is wrong with a reply, whatever was asked; null when nothing is. */
export function complaint(request: GeneratedRequest, reply: JudgedReply): string | null {
  const found = wrongWith(request, reply);
  return found === null
    ? null
    : `${found}\n  ${describe(request)}\n  ${String(reply.status)} ${reply.text.slice(0, 300)}`;
}

function wrongWith(request: GeneratedRequest, { status, contentType, text }: JudgedReply): string | null {
  if (status >= 500) return 'the server failed';
  if (request.valid && status >= 400) return 'a right request was refused';
  if (status < 400) return null;
  if (!contentType.startsWith('application/problem+json')) return `an error came as « ${contentType} »`;
  if (request.method === 'HEAD') return null;
  const problem = JSON.parse(text) as Problem;
  if (problem.status !== status) return 'the problem tells another status';
  if (!isFrenchSentence(problem.detail)) return `not a French sentence: « ${problem.detail} »`;
  return problem.errors?.every(({ message }) => isFrenchSentence(message)) === false
    ? 'a field has no French reason'
    : null;
}

/**
 * One client sees no answer although there was one: who asks only for the head with more headers than the server reads,
 * so that it cannot know that it was so.
 */
export function mayBeCutOff({ method, path }: GeneratedRequest, error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'HPE_CLOSED_CONNECTION' && method === 'HEAD' && path.length > 8_000;
}

const english =
  /\b(the|not found|invalid|must|should|cannot|unexpected|error|is not|bad request|unsupported|allowed)\b/i;

/** Begins with a capital, ends with a full stop (or what was asked for), says nothing in the words of a library. */
function isFrenchSentence(text: unknown): boolean {
  return typeof text === 'string' && /^\p{Lu}?[^]*[.»!?…]$/u.test(text) && text.length > 10 && !english.test(text);
}

function describe({ method, path, headers, body }: GeneratedRequest): string {
  const sent = body === undefined ? '' : ` with ${JSON.stringify(body.slice(0, 100))}`;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)}${sent}`;
}
