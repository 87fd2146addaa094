import { randomBytes } from 'node:crypto';
import { wordFile } from '../../../test/builders/files';
import { refusalOf } from '../../../test/builders/refusal';
import { cleanOffice } from './clean-office';

const refusal = (bytes: Buffer): Promise<string> => refusalOf(cleanOffice(bytes));

describe('an archive that swells', () => {
  const zeros = Buffer.alloc(80 * 1_048_576);

  it('is refused for what its directory says', async () => {
    const started = process.memoryUsage().rss;
    expect(await refusal(await wordFile({ 'word/media/a.bin': zeros }))).toMatch(/^too-large: Une fois ouvert/);
    expect(process.memoryUsage().rss - started).toBeLessThan(400 * 1_048_576);
  });

  it('is refused when its directory lies about sizes', async () => {
    const bytes = await wordFile({ 'word/media/a.bin': zeros.subarray(0, 20 * 1_048_576) });
    const lying = Buffer.from(bytes);
    // In the directory, the size once unpacked stands 24 bytes after the signature of the entry.
    for (
      let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    ) {
      if (lying.readUInt32LE(at + 24) === 20 * 1_048_576) lying.writeUInt32LE(1_000, at + 24);
    }
    expect(await refusal(lying)).toMatch(/^too-large: Une fois ouvert/);
  });

  it('is refused when its parts lie over each other, repeat, or are too many', async () => {
    const bytes = await wordFile({ 'word/media/a.bin': randomBytes(60_000), 'word/media/b.bin': 'x' });
    const over = Buffer.from(bytes);
    const entry = (name: string): number => over.lastIndexOf(name) - 46;
    over.copy(over, entry('word/media/b.bin') + 16, entry('word/media/a.bin') + 16, entry('word/media/a.bin') + 28);
    over.copy(over, entry('word/media/b.bin') + 42, entry('word/media/a.bin') + 42, entry('word/media/a.bin') + 46);
    expect(await refusal(over)).toMatch(/^too-large/);
    expect(await refusal(await wordFile({ 'WORD/document.xml': '<x/>' }))).toMatch(/abîmé/);
    const many = Object.fromEntries(Array.from({ length: 4_100 }, (_all, index) => [`word/${String(index)}.txt`, '']));
    expect(await refusal(await wordFile(many))).toMatch(/^too-large/);
  });

  it('is refused when a part would be put elsewhere, or is locked', async () => {
    const bytes = await wordFile({ 'word/aa/x.txt': 'x' });
    const climbing = Buffer.from(bytes.toString('latin1').replaceAll('word/aa/x.txt', '../../etc/x.t'), 'latin1');
    expect(await refusal(climbing)).toMatch(/abîmé/);
    const lockedFile = Buffer.from(bytes);
    for (
      let at = lockedFile.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = lockedFile.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    ) {
      lockedFile.writeUInt16LE(lockedFile.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect(await refusal(lockedFile)).toMatch(/mot de passe/);
  });
});
