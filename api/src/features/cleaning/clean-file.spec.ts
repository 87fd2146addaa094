import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import { photograph, zipFile } from '../../../test/builders/files';
import { refusalOf } from '../../../test/builders/refusal';
import { ProblemError } from '#core/errors/problem';
import { cleanFile } from './clean-file';

const refusal = (bytes: Buffer): Promise<string> => refusalOf(cleanFile(bytes));

describe('an image', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('is drawn anew without what it hid: %s', async (format) => {
    const { bytes, mediaType, cleaned } = await cleanFile(await photograph(format));
    expect(mediaType).toBe(`image/${format}`);
    const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes('Anne Durand')).toBe(false);
    expect(cleaned).toEqual(
      format === 'gif' ? [] : ['Les informations cachées dans l’image (lieu, date, appareil) ont été retirées.'],
    );
  });

  it('that was held sideways is upright', async () => {
    const { bytes } = await cleanFile(await photograph('jpeg', 60, 40));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 60 });
  });

  it.each([
    [480, []],
    [481, [480]],
    [1_200, [480, 960]],
  ])('%d points wide has copies of %j points, never larger than itself', async (width, narrower) => {
    const { image } = await cleanFile(await photograph('png', width, 300));
    expect([image?.width, image?.height]).toEqual([width, 300]);
    expect(image?.copies.map((copy) => copy.width)).toEqual(narrower);
    for (const copy of image?.copies ?? []) {
      expect(await sharp(copy.bytes).metadata()).toMatchObject({
        format: 'webp',
        width: copy.width,
        height: Math.round((300 * copy.width) / width),
      });
    }
  });

  it('as long as a roll of paper has no copies, and is kept', async () => {
    const { image } = await cleanFile(await photograph('png', 500, 20_000));
    expect(image).toEqual({ width: 500, height: 20_000, copies: [] });
  });

  it('keeps its frames when it moves', async () => {
    const frames = Buffer.alloc(20 * 60 * 3, 120);
    frames.fill(10, 0, 20 * 20 * 3);
    frames.fill(240, 20 * 40 * 3);
    const moving = await sharp(frames, { raw: { width: 20, height: 60, channels: 3, pageHeight: 20 } })
      .gif()
      .toBuffer();
    const { bytes, image } = await cleanFile(moving);
    expect(image).toEqual({ width: 20, height: 20, copies: [] });
    expect(await sharp(bytes, { animated: true }).metadata()).toMatchObject({ format: 'gif', pages: 3 });
  });

  it('that would fill the memory once opened is refused without opening it', async () => {
    const huge = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(huge.length).toBeLessThan(1_048_576);
    expect(await refusal(huge)).toMatch(/^too-large: Cette image a trop de points/);
  });

  it('that is cut off or is none is refused', async () => {
    const whole = await photograph('png', 400, 400);
    expect(await refusal(whole.subarray(0, whole.length - 200))).toMatch(/^unprocessable: Ce fichier est abîmé/);
    const lie = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), randomBytes(200)]);
    expect(await refusal(lie)).toMatch(/^un/);
  });
});

describe('what a file is', () => {
  it.each([
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a drawing with a prologue', Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['a text', Buffer.from('Bonjour.')],
    ['a program', Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['a program of Linux', Buffer.from(`\u007fELF${'\0'.repeat(200)}`)],
    ['bytes', randomBytes(5_000)],
    ['a TIFF', Buffer.from('49492a00080000000000', 'hex')],
  ])('is told by its bytes: %s is not admitted', async (_what, bytes) => {
    expect(await refusal(bytes)).toMatch(/^unsupported-media-type: Ce fichier n’est pas d’un format admis/);
  });

  it('is refused in words for an empty file, an old format, and an archive of anything else', async () => {
    expect(await refusal(Buffer.alloc(0))).toMatch(/vide/);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await refusal(old)).toMatch(/^unsupported-media-type: Les anciens formats/);
    expect(await refusal(await zipFile({ 'lisez-moi.txt': 'Bonjour.' }))).toMatch(/^unsupported-media-type/);
    expect(await refusal(await zipFile({ mimetype: 'application/epub+zip' }))).toMatch(/^unsupported-media-type/);
  });

  it('never makes the check fail, whatever its bytes', async () => {
    const starts = [
      'PK\u0003\u0004',
      '%PDF-1.7\n',
      '\u0089PNG\r\n\u001a\n',
      'GIF89a',
      '\u00ff\u00d8\u00ff',
      'RIFFaaaaWEBP',
      '',
    ];
    const arbitrary = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }));
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([start, rest]) => {
        const found = await cleanFile(Buffer.concat([Buffer.from(start, 'latin1'), rest])).catch(
          (error: unknown) => error,
        );
        expect(found instanceof ProblemError || typeof found === 'object').toBe(true);
        if (found instanceof Error) expect(found).toBeInstanceOf(ProblemError);
      }),
      { numRuns: 300, seed: 20_140_619 },
    );
  });
});
