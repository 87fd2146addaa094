import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { ErrorCode } from '@recueil/contracts';
import { isDiskFull } from './disk-full';
import { codeOf, notFound, ProblemError } from './problem';

const details: Partial<Record<ErrorCode, string>> = {
  invalid: 'La demande est illisible. Vérifiez l’adresse ou le contenu envoyé.',
  'too-large': 'Cet envoi dépasse la taille admise. Raccourcissez-le, puis recommencez.',
  'unsupported-media-type': 'Ce format n’est pas admis. Envoyez du JSON.',
  'too-many-requests': 'Trop de demandes en peu de temps. Réessayez dans un instant.',
  'headers-too-large': 'L’adresse ou les en-têtes sont trop longs. Raccourcissez la recherche.',
  // Also where somebody else holds for long what is to be changed.
  unavailable: 'Recueil ne répond pas pour le moment. Réessayez dans un instant.',
};

/** PostgreSQL says these when it is away, starting, stopping or has too much to do: trying again may help. */
const passingStates = /^(08|53|57P|55P03|40)/;
/** What PostgreSQL says of a NUL, which an address may hold and no text of ours does. */
const unstorable = '22021';
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** Turns whatever was thrown into a refusal that may be shown: nothing of an unforeseen error's own text gets out. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDiskFull(error)) return storageFull(error);
  const status = statusOf(error);
  if (status === 404) return notFound();
  if (status !== null && status < 500) return withDetail(codeOf(status));
  if (status === 503 || isPassing(error)) return unavailable();
  if (codeFrom(error) === unstorable) return withDetail('invalid');
  return new ProblemError('internal', 'Une erreur est survenue. Rien n’a été enregistré ; réessayez dans un instant.');
}

function withDetail(code: ErrorCode): ProblemError {
  return new ProblemError(code, details[code] ?? 'La demande n’a pas pu aboutir.');
}

function storageFull(cause: unknown): ProblemError {
  const detail =
    'Il n’y a plus de place sur le serveur : rien n’a été enregistré. Gardez votre texte, et prévenez l’administrateur de Recueil.';
  return new ProblemError('storage-full', detail, { cause });
}

function unavailable(): ProblemError {
  return new ProblemError('unavailable', details.unavailable ?? '', { headers: { 'retry-after': '5' } });
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}

function causeOf(error: unknown): { code?: unknown; message?: unknown } {
  const cause = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  return cause ?? {};
}

function codeFrom(error: unknown): unknown {
  return causeOf(error).code;
}

/** Whether the database is away, starting, stopping or has too much to do. */
export function isPassing(error: unknown): boolean {
  const { code, message } = causeOf(error);
  if (typeof code === 'string' && (passingStates.test(code) || networkCodes.has(code))) return true;
  return typeof message === 'string' && /Connection terminated|timeout exceeded when trying to connect/.test(message);
}
