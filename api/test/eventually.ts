import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something that takes its time, and says what was missing when it does not come. */
export async function eventually(happened: () => boolean | Promise<boolean>, missing: () => string): Promise<void> {
  const deadline = performance.now() + 40_000;
  while (!(await happened())) {
    if (performance.now() > deadline) throw new Error(`never came: ${missing()}`);
    await sleep(25);
  }
}
