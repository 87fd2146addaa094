import { ProblemError } from '../../../core/errors/problem';

/** What full disks and quotas say. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT']);

/** The refusal for whoever sends a file when there is no room left; any other error as it is. */
export function toStorageProblem(error: unknown): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || !fullCodes.has(code)) return error;
  return storageFull();
}

export function storageFull(): ProblemError {
  return new ProblemError(
    'storage-full',
    'Il n’y a plus de place pour garder ce fichier : il n’a pas été joint. Prévenez l’administrateur de Recueil, puis réessayez.',
  );
}
