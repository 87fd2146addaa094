import { spawn } from 'node:child_process';
import { identityOf, isAlive, stopProcess } from './process-identity.ts';

describe('the identity of a process', () => {
  it('stays the same as long as it lives', () => {
    const me = identityOf(process.pid);
    expect(me).toEqual({ pid: process.pid, startTime: expect.stringMatching(/./) as string });
    expect(identityOf(process.pid)).toEqual(me);
  });

  it('is not that of whoever was given the same number later', () => {
    expect(isAlive({ pid: process.pid, startTime: '1@another-boot' })).toBe(false);
  });

  it('is nothing for a number that nobody has', () => {
    expect(identityOf(2 ** 22 + 1)).toBeNull();
  });

  it('survives a process name with brackets and spaces in it', async () => {
    const child = spawn('/bin/sh', ['-c', 'printf "a) b (c" > /proc/self/comm; read _']);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const identity = identityOf(child.pid ?? 0);
    expect(identity && isAlive(identity)).toBe(true);
    child.kill('SIGKILL');
  });

  it('is gone with a process that ended, even before anybody took note of its end', async () => {
    const child = spawn('sleep', ['30']);
    const identity = identityOf(child.pid ?? 0) ?? { pid: 0, startTime: '' };
    expect(await stopProcess(identity, ['SIGTERM'], 5_000)).toBe(true);
  });

  it('tells when a process would not end', async () => {
    const child = spawn('/bin/sh', ['-c', 'trap "" TERM; echo on; while :; do sleep 0.1; done']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const identity = identityOf(child.pid ?? 0) ?? { pid: 0, startTime: '' };
    expect(await stopProcess(identity, ['SIGTERM'], 200)).toBe(false);
    expect(await stopProcess(identity, ['SIGTERM', 'SIGKILL'], 200)).toBe(true);
  });
});
