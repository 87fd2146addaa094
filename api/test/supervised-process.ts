import { eventually } from './eventually';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseRunState, type RunState } from '../src/supervisor/run-file.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const script = fileURLToPath(new URL('./supervised.ts', import.meta.url));

/** A supervisor in a process of its own, and what it says. */
export class SupervisedProcess {
  readonly child: ChildProcess;
  readonly dataDir: string;
  output = '';

  constructor(dataDir: string, options: { command?: string; args?: string[]; env?: Record<string, string> } = {}) {
    this.dataDir = dataDir;
    const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, ...options.env };
    // Set by `npm test`: without it, the process stands on its own.
    if (options.env?.npm_lifecycle_event === undefined) delete env.npm_lifecycle_event;
    this.child = spawn(options.command ?? process.execPath, options.args ?? [script], { env });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    }
  }

  /** A supervisor whose parent is a shell, as under npm. */
  static beneathShell(dataDir: string): SupervisedProcess {
    const args = ['-c', '"$0" "$1" & wait', process.execPath, script];
    return new SupervisedProcess(dataDir, { command: '/bin/sh', args, env: { npm_lifecycle_event: 'start' } });
  }

  /** Resolves once that text has been said. */
  async says(text: string): Promise<void> {
    await eventually(
      () => this.output.includes(text),
      () => `« ${text} » in: ${this.output}`,
    );
  }

  async ready(): Promise<RunState> {
    await this.says('ready\n');
    return this.state();
  }

  state(): RunState {
    const state = parseRunState(readFileSync(path.join(this.dataDir, 'run.json'), 'utf8'));
    if (state === null) throw new Error('run.json is not one of ours');
    return state;
  }

  /** Sends the signal and resolves with the exit code once the process is gone. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await new Promise((resolve) => this.child.once('close', resolve));
    }
    return this.child.exitCode;
  }
}
