import { isDiskFull } from '#core/errors/disk-full';
import { ProblemError } from '#core/errors/problem';

/** The refusal for whoever sends a file when there is no room left; any other error as it is. */
export function toStorageProblem(error: unknown): unknown {
  return isDiskFull(error) ? storageFull(error) : error;
}

export function storageFull(cause: unknown): ProblemError {
  return new ProblemError(
    'storage-full',
    'Il n’y a plus de place pour garder ce fichier : il n’a pas été joint. Prévenez l’administrateur de Recueil, puis réessayez.',
    { cause },
  );
}
