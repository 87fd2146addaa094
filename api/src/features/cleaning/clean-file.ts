import { fileTypeFromBuffer } from 'file-type';
import { cleanImage, isImageFormat } from './clean-image';
import { cleanOffice } from '#rooms/office-cleaning';
import { type CleanFile, notAdmitted, refused } from '#rooms/file-rules';
import { cleanPdf } from '#rooms/pdf-cleaning';

const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * Makes a file fit to be kept: its type is what its bytes say; what runs, hides or names its writer is taken out, or the
 * file refused in words that say what to do. Throws {@link ProblemError} alone for whatever is sent.
 */
export async function cleanFile(bytes: Buffer): Promise<CleanFile> {
  if (bytes.length === 0) throw refused('Ce fichier est vide. Vérifiez-le, puis envoyez-le à nouveau.');
  if (bytes.subarray(0, 4).equals(zipSignature)) return cleanOffice(bytes);
  const kind = await kindOf(bytes);
  if (isImageFormat(kind)) return cleanImage(bytes, kind);
  if (kind === 'pdf') return cleanPdf(bytes);
  if (kind === 'cfb') {
    throw notAdmitted(
      'Les anciens formats de Word, Excel et PowerPoint et les fichiers protégés par un mot de passe ne sont pas admis. Enregistrez le fichier en .docx, .xlsx ou .pptx, sans mot de passe, puis renvoyez-le.',
    );
  }
  throw notAdmitted();
}

async function kindOf(bytes: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.ext ?? '';
}
