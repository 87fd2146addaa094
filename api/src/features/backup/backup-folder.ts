import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '#core/errors/disk-full';
import { BackupError } from './backup-error';
import { type Manifest, readManifest } from './manifest';

const manifestFile = 'manifest.json';
/** As `sha256sum` writes and checks it. */
const sumsFile = 'SHA256SUMS';
const unfinishedFile = 'INACHEVEE';

/** What one file of a back-up is. */
export interface SummedFile {
  path: string;
  sha256: string;
}

export const tablePath = (name: string): string => `tables/${name}.copy`;
export const attachmentPath = (key: string): string => `attachments/${key.slice(0, 2)}/${key}`;

/** A folder that a back-up is written in: its manifest comes last, and only then is it one. */
export class BackupWriter {
  private readonly sums: SummedFile[] = [];

  private constructor(private readonly folder: string) {}

  /**
   * An empty folder, or one in which a back-up was interrupted: that is begun anew. Throws a {@link BackupError} for any
   * other, whose files are somebody's.
   */
  static async begin(folder: string): Promise<{ writer: BackupWriter; again: boolean }> {
    const names = existsSync(folder) ? await readdir(folder) : [];
    const again = names.includes(unfinishedFile);
    if (names.length > 0 && !again) {
      const what = names.includes(manifestFile) ? 'contient déjà une sauvegarde' : 'n’est pas vide';
      throw new BackupError(`Le dossier «\u00a0${folder}\u00a0» ${what}. Donnez un dossier neuf.`);
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, unfinishedFile), '', { mode: 0o600 });
    for (const name of [manifestFile, sumsFile, 'tables', 'attachments'])
      await rm(path.join(folder, name), { recursive: true, force: true });
    return { writer: new BackupWriter(folder), again };
  }

  async write(name: string, content: Readable): Promise<void> {
    const file = path.join(this.folder, name);
    const hash = createHash('sha256');
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(file, { mode: 0o600, flush: true }),
      );
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      throw new BackupError(
        `Il n’y a plus de place dans «\u00a0${this.folder}\u00a0»\u00a0: la sauvegarde n’est pas faite.`,
      );
    }
    this.sums.push({ path: name, sha256: hash.digest('hex') });
  }

  /** From here on it is a back-up. */
  async finish(manifest: Omit<Manifest, 'sums'>): Promise<void> {
    const sums = this.sums.map(({ sha256, path: name }) => `${sha256}  ${name}\n`).join('');
    await this.write(sumsFile, Readable.from([Buffer.from(sums)]));
    const whole: Manifest = { ...manifest, sums: this.sums.at(-1)?.sha256 ?? '' };
    const draft = path.join(this.folder, `.${manifestFile}`);
    await writeFile(draft, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(draft, path.join(this.folder, manifestFile));
    await rm(path.join(this.folder, unfinishedFile));
    await syncFolder(this.folder);
  }
}

/** A back-up that was finished. */
export class BackupReader {
  private constructor(
    private readonly folder: string,
    readonly manifest: Manifest,
    /** Every file besides the manifest and the list of hashes. */
    readonly files: readonly SummedFile[],
  ) {}

  /** Throws a {@link BackupError} for a folder that is no back-up, an unfinished one, or one of a later format. */
  static async open(folder: string): Promise<BackupReader> {
    if (existsSync(path.join(folder, unfinishedFile))) {
      throw new BackupError(
        `La sauvegarde de «\u00a0${folder}\u00a0» a été interrompue\u00a0: elle n’est pas complète. Refaites-la, ou prenez-en une autre.`,
      );
    }
    const manifest = await readFile(path.join(folder, manifestFile), 'utf8').then(readManifest, (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new BackupError(
        `Le dossier «\u00a0${folder}\u00a0» n’est pas une sauvegarde de Recueil\u00a0: manifest.json n’y est pas.`,
      );
    });
    const sums = await readFile(path.join(folder, sumsFile), 'utf8').catch(() => '');
    if (createHash('sha256').update(sums).digest('hex') !== manifest.sums) throw damaged(sumsFile);
    return new BackupReader(folder, manifest, readSums(sums));
  }

  stream(name: string): Readable {
    return createReadStream(path.join(this.folder, name));
  }

  bytes(name: string): Promise<Buffer> {
    return readFile(path.join(this.folder, name));
  }

  /** Throws a {@link BackupError} when the file is not there as it was written. */
  async check({ path: name, sha256 }: SummedFile): Promise<void> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of this.stream(name)) hash.update(chunk as Buffer);
    } catch (error) {
      throw damaged(`${name} (${String((error as NodeJS.ErrnoException).code)})`);
    }
    if (hash.digest('hex') !== sha256) throw damaged(name);
  }
}

function readSums(text: string): SummedFile[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, sha256, name] = /^([0-9a-f]{64}) {2}((?:tables|attachments)\/[\w/-]+(?:\.copy)?)$/.exec(line) ?? [];
      if (sha256 === undefined || name === undefined) throw damaged(sumsFile);
      return { sha256, path: name };
    });
}

function damaged(name: string): BackupError {
  return new BackupError(
    `La sauvegarde est abîmée\u00a0: «\u00a0${name}\u00a0» n’est pas tel qu’il a été écrit. Rien n’a été restauré\u202f; prenez une autre sauvegarde.`,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
