import { type ImageWidth, apiRoutes } from '@recueil/contracts';

/** Where the files of a submission are read. */
export function fileAddressIn(submissionId: string): (sha256: string, width?: ImageWidth | null) => string {
  return (sha256, width) => apiRoutes.attachment(submissionId, sha256, width);
}

/** Where an image of a submission is read, whole or in a narrower copy. */
export function imageAddress(submissionId: string, sha256: string): (width: ImageWidth | null) => string {
  return (width) => apiRoutes.attachment(submissionId, sha256, width);
}
