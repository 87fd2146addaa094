import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, isAlive, type ProcessIdentity, stopProcess } from './process-identity.ts';
import { StartError } from './start-error.ts';

export interface RunningDatabase {
  /** As the server uses it. */
  url: string;
  /** Of whoever owns it, for what migrates and restores; null where that is the server, or somebody else's. */
  ownerUrl: string | null;
  /** Null where it is not ours. */
  process: ProcessIdentity | null;
}

interface RunningSearch {
  url: string;
  key: string;
  process: ProcessIdentity | null;
}

/** What runs on a folder of data: who holds it, and how to reach the services. Kept in `run.json`, for its owner alone. */
export interface RunState {
  kind: 'server' | 'command';
  supervisor: ProcessIdentity;
  /** What people type, or the name of the command. */
  label: string;
  /** The services answer. */
  ready: boolean;
  database: RunningDatabase | null;
  search: RunningSearch | null;
}

/** Somebody else holds the folder of data. */
export class FolderInUse extends StartError {
  readonly state: RunState;

  constructor(state: RunState) {
    super(
      state.kind === 'server'
        ? `Recueil tourne déjà sur ce dossier de données (processus ${state.supervisor.pid}, ${state.label}). ` +
            'Arrêtez-le d’abord, ou choisissez un autre DATA_DIR.'
        : `La commande « ${state.label} » travaille sur ce dossier de données (processus ${state.supervisor.pid}). ` +
            'Recommencez quand elle aura fini.',
    );
    this.state = state;
  }
}

const databaseSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'];
const searchSignals: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGKILL'];
const graceMs = 10_000;

function runFilePath(dataDir: string): string {
  return path.join(dataDir, 'run.json');
}

/** The state of a live run on this folder; null when nothing runs, whatever was left behind. */
export function readLiveRun(dataDir: string): RunState | null {
  const state = parseRunState(readIfThere(runFilePath(dataDir)));
  return state !== null && isAlive(state.supervisor) ? state : null;
}

/** Null for anything that we did not write ourselves. */
export function parseRunState(text: string | null): RunState | null {
  try {
    const state = JSON.parse(text ?? '') as RunState;
    const known = ['server', 'command'].includes(state.kind) && isIdentity(state.supervisor);
    return known && [state.database, state.search].every(isServiceOrNull) ? state : null;
  } catch {
    return null;
  }
}

function isIdentity(value: ProcessIdentity): boolean {
  return Number.isInteger(value.pid) && value.pid > 0 && typeof value.startTime === 'string';
}

function isServiceOrNull(value: RunningDatabase | RunningSearch | null): boolean {
  return value === null || (typeof value.url === 'string' && (value.process === null || isIdentity(value.process)));
}

/** The hold on a folder of data: one process at a time. */
export class RunFile {
  private readonly file: string;
  private state: RunState;
  private released = false;

  private constructor(file: string, state: RunState) {
    this.file = file;
    this.state = state;
  }

  /**
   * Takes the folder, after stopping what a run that was killed has left there. Throws {@link FolderInUse} while
   * another process holds it.
   */
  static async take(dataDir: string, kind: RunState['kind'], label: string): Promise<RunFile> {
    mkdirSync(dataDir, { recursive: true });
    const file = runFilePath(dataDir);
    const supervisor = identityOf(process.pid) ?? { pid: process.pid, startTime: '' };
    const state: RunState = { kind, supervisor, label, ready: false, database: null, search: null };
    for (;;) {
      const left = readIfThere(file);
      if (left === null) {
        if (createExclusively(file, state)) return new RunFile(file, state);
        continue;
      }
      const holder = parseRunState(left);
      if (holder !== null && isAlive(holder.supervisor)) throw new FolderInUse(holder);
      if (holder !== null) await stopOrphans(holder);
      removeUnlessReplaced(file, left);
    }
  }

  /** Tells others what changed; nothing once the folder has been released, for it may be somebody else's by then. */
  update(change: Partial<RunState>): void {
    if (this.released) return;
    this.state = { ...this.state, ...change };
    const draft = draftOf(this.file);
    try {
      writeFileSync(draft, JSON.stringify(this.state, null, 2), { mode: 0o600 });
      renameSync(draft, this.file);
    } catch (error) {
      // Somebody removed the folder while we run: that is no reason to fall with it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  get current(): Readonly<RunState> {
    return this.state;
  }

  release(): void {
    if (this.released) return;
    this.released = true;
    rmSync(this.file, { force: true });
  }
}

async function stopOrphans(state: RunState): Promise<void> {
  const { database, search } = state;
  await Promise.all([
    database?.process ? stopProcess(database.process, databaseSignals, graceMs) : true,
    search?.process ? stopProcess(search.process, searchSignals, graceMs) : true,
  ]);
}

/** Whole or not at all: nobody reads half a file, and of two that try only one succeeds. */
function createExclusively(file: string, state: RunState): boolean {
  const draft = draftOf(file);
  writeFileSync(draft, JSON.stringify(state, null, 2), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a stale file away; where somebody took the folder in the meantime, their file goes back to its place. */
function removeUnlessReplaced(file: string, expected: string): void {
  const aside = `${draftOf(file)}.stale`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== expected) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function draftOf(file: string): string {
  return `${file}.${process.pid}`;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new StartError(`DATA_DIR : impossible de lire « ${file} » (${code}).`, { cause: error });
  }
}
