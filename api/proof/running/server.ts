import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../src/supervisor/free-port.ts';
import { memoryFlags } from '../../src/supervisor/memory-flags.ts';
import { readLiveRun, type RunState } from '../../src/supervisor/run-file.ts';
import { Asker, type Asking, type Reply } from './ask.ts';
import { ProgramProcess, until } from './child-process.ts';

export interface ServerSettings {
  /** The built `src/main`. */
  program: string;
  dataDir: string;
  env?: Record<string, string>;
  /** It answers, and works on no job. */
  part?: 'server';
}

/** A server of our own in a process of its own, with the services that it supervises. */
export class RunningServer {
  readonly settings: ServerSettings;
  readonly process: ProgramProcess;
  readonly asker: Asker;
  /** From the start of the process to its first `ready`, in milliseconds. */
  readonly readyAfterMs: number;

  private constructor(settings: ServerSettings, process: ProgramProcess, asker: Asker, readyAfterMs: number) {
    this.settings = settings;
    this.process = process;
    this.asker = asker;
    this.readyAfterMs = readyAfterMs;
  }

  /** Starts it and waits until it can answer. Throws with what it said when it ends instead. */
  static async start(settings: ServerSettings): Promise<RunningServer> {
    const port = settings.env?.PORT ?? String(await freePort());
    const env = { DATA_DIR: settings.dataDir, PORT: port, DEMO: 'off', ...settings.env };
    const begun = performance.now();
    const program = new ProgramProcess(
      [...memoryFlags, settings.program, ...(settings.part === undefined ? [] : [settings.part])],
      env,
      path.dirname(settings.program),
    );
    const asker = new Asker(`http://127.0.0.1:${port}`);
    await until(
      'the server is ready',
      async () => {
        if (!program.running) throw new Error(`the server ended:\n${program.stdout}${program.stderr}`);
        return (await asker.ask('/api/health/ready').catch(() => null))?.status === 200;
      },
      120_000,
      10,
    );
    const server = new RunningServer(settings, program, asker, performance.now() - begun);
    await server.open();
    return server;
  }

  /** What is asked of it is what a public catalogue is asked. */
  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    await client.query(
      `INSERT INTO settings (section, version, value, changed_at) VALUES ('opening', 1, '{"open": true}', now())
       ON CONFLICT DO NOTHING`,
    );
    await client.end();
  }

  get url(): string {
    return this.asker.url;
  }

  ask(address: string, asking?: Asking): Promise<Reply> {
    return this.asker.ask(address, asking);
  }

  /** What its supervisor says of itself and of its services. */
  run(): RunState {
    const run = readLiveRun(this.settings.dataDir);
    if (run === null) throw new Error('the server holds its folder of data no more');
    return run;
  }

  /** The database as its owner, who may look at everything. */
  get databaseUrl(): string {
    const { database } = this.run();
    return database?.ownerUrl ?? database?.url ?? '';
  }

  /** The process number of a service; null while there is none. */
  servicePid(service: 'database' | 'search'): number | null {
    return this.run()[service]?.process?.pid ?? null;
  }

  /** Sends a signal to a service of this very server. */
  signalService(service: 'database' | 'search', signal: NodeJS.Signals): number {
    const pid = this.servicePid(service);
    if (pid === null) throw new Error(`the ${service} of this server does not run`);
    process.kill(pid, signal);
    return pid;
  }

  async stop(): Promise<number> {
    this.asker.close();
    return this.process.stop();
  }

  /** Without any warning; its services are left behind. */
  async kill(): Promise<void> {
    this.asker.close();
    this.process.signal('SIGKILL');
    await this.process.whenEnded();
  }
}
