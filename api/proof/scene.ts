import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { memoryFlags } from '../src/supervisor/memory-flags.ts';
import { ProgramProcess, until } from './running/child-process.ts';
import { runCommand, startCommand, type CommandResult, type CommandSettings } from './running/command.ts';
import { RunningServer } from './running/server.ts';
import { SearchLoop } from './search-loop.ts';

/** The built programs of this run. */
const programs = { server: process.env.PROOF_SERVER ?? '', commands: process.env.PROOF_COMMANDS ?? '' };

/** A command that has not ended by then never will. */
const commandPatienceMs = 180_000;

/** A folder of data with all that runs on it, taken away at the end. */
export class Scene {
  readonly folder: string;
  readonly dataDir: string;
  private readonly servers: RunningServer[] = [];
  private readonly workers: ProgramProcess[] = [];
  private readonly loops: SearchLoop[] = [];

  constructor() {
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-proof-'));
    // Where root runs the proofs, another user runs the database and has to pass through.
    chmodSync(this.folder, 0o711);
    this.dataDir = path.join(this.folder, 'data');
  }

  /** A file of this scene. */
  file(name: string): string {
    return path.join(this.folder, name);
  }

  /**
   * Starts a server with services of its own; on another folder of data, or of another
   * program, where they are given.
   */
  async startServer(
    env: Record<string, string> = {},
    dataDir = this.dataDir,
    program = programs.server,
  ): Promise<RunningServer> {
    const server = await RunningServer.start({ program, dataDir, env });
    this.servers.push(server);
    return server;
  }

  /** A server that works on no job, with a folder of data of its own. */
  async startAnswering(env: Record<string, string>, dataDir: string): Promise<RunningServer> {
    const server = await RunningServer.start({ program: programs.server, dataDir, env, part: 'server' });
    this.servers.push(server);
    return server;
  }

  /** A process that works on the jobs of such servers, and answers nobody. */
  async startWorker(env: Record<string, string>, dataDir: string): Promise<ProgramProcess> {
    const worker = new ProgramProcess(
      [...memoryFlags, programs.server, 'worker'],
      { DATA_DIR: dataDir, DEMO: 'off', ...env },
      path.dirname(programs.server),
    );
    this.workers.push(worker);
    await until('the worker works', () => worker.stdout.includes('Recueil travaille'), 120_000);
    return worker;
  }

  /** People who search on this server until the loop, or the scene, ends. */
  search(server: RunningServer, searches: readonly string[]): SearchLoop {
    const loop = new SearchLoop(server, searches);
    this.loops.push(loop);
    return loop;
  }

  /** Runs a command on the same folder of data, as somebody would in another terminal. */
  command(...args: string[]): Promise<CommandResult> {
    return runCommand(this.commands(), args, commandPatienceMs);
  }

  startCommand(...args: string[]): ProgramProcess {
    return startCommand(this.commands(), args);
  }

  /** How far the index is from the catalogue, as the command tells it. */
  async drift(): Promise<number> {
    const { code, stdout, stderr } = await this.command('reindex', '--check');
    const found = /: (\d+)/.exec(stdout)?.[1];
    if (code !== 0 || found === undefined) throw new Error(`no drift was told:\n${stdout}${stderr}`);
    return Number(found);
  }

  async end(): Promise<void> {
    for (const loop of this.loops) await loop.stop();
    for (const worker of this.workers) await worker.stop();
    for (const server of this.servers) if (server.process.running) await server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private commands(): CommandSettings {
    return { program: programs.commands, dataDir: this.dataDir };
  }
}
