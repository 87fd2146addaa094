import { editorialBounds } from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';

/** What stands in the file keeps it from being joined; the words say what to do about it. */
export function refused(detail: string): ProblemError {
  return new ProblemError('unprocessable', detail);
}

/** It is no file of a kind that sheets may carry. */
export function notAdmitted(
  detail = 'Ce fichier n’est pas d’un format admis. Joignez une image (JPEG, PNG, WebP, GIF), un PDF, ou un document Word, Excel, PowerPoint ou LibreOffice.',
): ProblemError {
  return new ProblemError('unsupported-media-type', detail);
}

export function tooLarge(
  detail = `Ce fichier est trop lourd\u202F: ${String(editorialBounds.attachment / 1_048_576)}\u00a0Mo au plus.`,
): ProblemError {
  return new ProblemError('too-large', detail);
}

/** Unpacked, it would take far more room than it says. */
export function bomb(): ProblemError {
  return tooLarge(
    'Une fois ouvert, ce fichier prendrait beaucoup trop de place. Enregistrez-le à nouveau, en plus simple, puis renvoyez-le.',
  );
}

export function damaged(): ProblemError {
  return refused('Ce fichier est abîmé ou incomplet. Ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le.');
}

export function locked(): ProblemError {
  return refused('Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis renvoyez-le.');
}

export const authorRemoved = 'Le nom de l’auteur a été retiré.';
export const placesRemoved = 'Les adresses et les dossiers cachés derrière le document ont été retirés.';
