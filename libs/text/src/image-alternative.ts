import { isBlank } from './text-form';

/** Files keep the extension of what they are, whatever a text calls them. */
const imageName = /\.(?:png|jpe?g|webp|gif)$/i;

/** Whether a file of that name is an image, shown where the text is. */
export function isImageName(name: string): boolean {
  return imageName.test(name);
}

/** The places, from 0, of the images that no words describe to those who do not see them. */
export function undescribedImages(files: readonly { name: string; alternative: string }[]): number[] {
  return files.flatMap(({ name, alternative }, index) => (isImageName(name) && isBlank(alternative) ? [index] : []));
}
