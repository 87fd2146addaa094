import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';
import { FolderInUse, parseRunState, readLiveRun, RunFile, type RunState } from './run-file.ts';

const nobody: ProcessIdentity = { pid: 2 ** 22 + 1, startTime: '1@gone' };
const me = identityOf(process.pid) ?? nobody;

function stateOf(change: Partial<RunState>): RunState {
  return {
    kind: 'server',
    supervisor: nobody,
    label: 'http://localhost:3000',
    ready: true,
    database: null,
    search: null,
    ...change,
  };
}

describe('the hold on a folder of data', () => {
  let dataDir: string;
  let file: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'recueil-run-'));
    file = path.join(dataDir, 'run.json');
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const leave = (state: RunState): void => writeFileSync(file, JSON.stringify(state));

  it('is for its owner’s eyes and names the process', async () => {
    const held = await RunFile.take(dataDir, 'server', 'http://localhost:3000');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readLiveRun(dataDir)).toMatchObject({ kind: 'server', supervisor: me, ready: false });
    held.update({ ready: true, database: { url: 'postgres://a', ownerUrl: null, process: nobody } });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readLiveRun(dataDir)).toMatchObject({
      ready: true,
      database: { url: 'postgres://a', ownerUrl: null, process: nobody },
    });
  });

  it('ends with its release, after which nothing is written any more', async () => {
    const held = await RunFile.take(dataDir, 'server', 'x');
    held.release();
    held.update({ ready: true });
    held.release();
    expect(existsSync(file)).toBe(false);
  });

  it('is refused while a server has it, with the number of that process and its address', async () => {
    leave(stateOf({ supervisor: me }));
    const refusal = RunFile.take(dataDir, 'server', 'y');
    await expect(refusal).rejects.toThrow(FolderInUse);
    await expect(refusal).rejects.toThrow(`(processus ${process.pid}, http://localhost:3000)`);
    expect(existsSync(file)).toBe(true);
  });

  it('is refused while a command has it, with the name of the command', async () => {
    leave(stateOf({ supervisor: me, kind: 'command', label: 'import' }));
    await expect(RunFile.take(dataDir, 'server', 'y')).rejects.toThrow('import');
  });

  it('goes to one of two that ask at once', async () => {
    leave(stateOf({}));
    const takers = await Promise.allSettled([1, 2, 3].map((n) => RunFile.take(dataDir, 'server', String(n))));
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['', 'nonsense', '{}', '[]', 'null', '{"kind":"server","supervisor":{"pid":"1"}}', '{"kind":"server"'])(
    'is free behind a file that says %j',
    async (text) => {
      writeFileSync(file, text);
      expect(parseRunState(text)).toBeNull();
      expect(readLiveRun(dataDir)).toBeNull();
      await expect(RunFile.take(dataDir, 'server', 'y')).resolves.toBeInstanceOf(RunFile);
    },
  );

  it('is free once its holder is gone, though another process has been given the same number', async () => {
    leave(stateOf({ supervisor: { pid: process.pid, startTime: '1@before' } }));
    await RunFile.take(dataDir, 'server', 'y');
    expect(parseRunState(readFileSync(file, 'utf8'))?.supervisor).toEqual(me);
  });

  it('takes over only after what was left running has stopped', async () => {
    const orphan = spawn('sleep', ['30']);
    const identity = identityOf(orphan.pid ?? 0) ?? nobody;
    leave(stateOf({ search: { url: 'http://127.0.0.1:1', key: 'k', process: identity } }));
    await RunFile.take(dataDir, 'server', 'y');
    expect(isAlive(identity)).toBe(false);
  });

  it('leaves alone a process that merely has the number of what was left running', async () => {
    const bystander = spawn('sleep', ['30']);
    const identity = identityOf(bystander.pid ?? 0) ?? nobody;
    leave(
      stateOf({
        database: { url: 'postgres://a', ownerUrl: null, process: { pid: identity.pid, startTime: '1@before' } },
      }),
    );
    await RunFile.take(dataDir, 'server', 'y');
    expect(isAlive(identity)).toBe(true);
    bystander.kill('SIGKILL');
  });
});
