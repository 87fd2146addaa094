import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { type CleanFile, mediaTypes, damaged, tooLarge } from '#rooms/file-rules';
import { drawnImage } from './smaller-copies';

/** More pixels than any camera of an office has; all frames of an animation together. */
const mostPixels = 50_000_000;
const mostFrames = 300;
const longestSeconds = 20;

// One image takes one core at most, and leaves no memory behind.
sharp.concurrency(1);
sharp.cache(false);

const encoders = {
  jpg: (image) => image.jpeg({ quality: 88 }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 88 }),
  gif: (image) => image.gif(),
} as const satisfies Record<string, (image: Sharp) => Sharp>;
type ImageFormat = keyof typeof encoders;

export function isImageFormat(kind: string): kind is ImageFormat {
  return Object.hasOwn(encoders, kind);
}

/** Draws the image anew, and smaller: its pixels stay, upright; everything else that it carried is gone. */
export async function cleanImage(bytes: Buffer, kind: ImageFormat): Promise<CleanFile> {
  const options: SharpOptions = {
    failOn: 'error',
    limitInputPixels: mostPixels,
    animated: kind === 'gif' || kind === 'webp',
  };
  try {
    const metadata = await sharp(bytes, options).metadata();
    requireExpected(metadata, kind);
    const image = sharp(bytes, options);
    const upright = (metadata.pages ?? 1) > 1 ? image : image.autoOrient();
    const drawn = await encoders[kind](upright).timeout({ seconds: longestSeconds }).toBuffer();
    return {
      bytes: drawn,
      mediaType: mediaTypes[kind],
      extension: kind,
      cleaned: hidden(metadata),
      image: await drawnImage(drawn),
    };
  } catch (error) {
    throw toRefusal(error);
  }
}

function requireExpected({ format, pages = 1 }: Metadata, kind: ImageFormat): void {
  if (format !== (kind === 'jpg' ? 'jpeg' : kind)) throw damaged();
  if (pages > mostFrames) throw tooManyPixels();
}

function hidden({ exif, xmp, iptc, comments }: Metadata): string[] {
  const found = [exif, xmp, iptc].some((part) => part !== undefined) || (comments ?? []).length > 0;
  return found ? ['Les informations cachées dans l’image (lieu, date, appareil) ont été retirées.'] : [];
}

function tooManyPixels(): Error {
  return tooLarge(
    'Cette image a trop de points. Réduisez-la (4\u202F000\u00a0points de large suffisent), puis renvoyez-la.',
  );
}

/** What the library says is for us; the sender is told what to do. */
function toRefusal(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit|timeout|too large|dimension/i.test(message)) return tooManyPixels();
  return error instanceof Error && error.name !== 'ProblemError' ? damaged() : error;
}
