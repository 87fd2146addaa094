import { QueryFailedError } from 'typeorm';
import type { ErrorCode } from '@recueil/contracts';
import { ProblemError } from './problem';

/** A refusal because of one field, said beside it too. */
export function refusedField(field: string, message: string, code: ErrorCode = 'invalid'): ProblemError {
  return new ProblemError(code, message, { errors: [{ field, message }] });
}

/** Somebody took the same name, theme or place at the same moment: what PostgreSQL refuses is said as `problem`. */
export async function refusingTaken<T>(work: Promise<T>, problem: ProblemError): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string };
    throw code === '23505' ? problem : error;
  }
}
