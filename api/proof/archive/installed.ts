import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** Whom Recueil runs as, here: an ordinary user. Ourselves, where we are one. */
export const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** An archive that was unpacked, with one file of settings, run by an ordinary user who knows nothing else. */
export class InstalledArchive {
  private readonly folder: string;
  private readonly settingsFile: string;

  constructor(folder: string, settingsFile: string) {
    this.folder = folder;
    this.settingsFile = settingsFile;
  }

  /** A part that goes on until it is ended. */
  start(part: 'start' | 'server' | 'worker'): InstalledProcess {
    return new InstalledProcess(this.spawn([part]));
  }

  /** A command, to its end. */
  async command(...args: string[]): Promise<{ code: number | null; said: string }> {
    const process = new InstalledProcess(this.spawn(['cli', ...args]));
    return { code: await process.ended, said: process.said };
  }

  private spawn(args: string[]): ChildProcess {
    return spawn(path.join(this.folder, 'recueil'), args, {
      ...ordinary,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', SETTINGS_FILE: this.settingsFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

export class InstalledProcess {
  said = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.said += String(chunk)));
    this.ended = new Promise((resolve) => child.once('close', resolve));
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Asks it to end, and answers its exit code. */
  stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
