import { jest } from '@jest/globals';
import type { ComponentFixture } from '@angular/core/testing';

/**
 * The clock of a test: it stands still until the test moves it, so that a pause of the application (a rest after typing,
 * a wait before saving) is over when the test says so and never because the machine was slow or quick. `jest.setup.ts`
 * gives one to every test.
 */
export function stopTheClock(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance'] });
}

export function startTheClock(): void {
  jest.useRealTimers();
}

/** Lets so many milliseconds pass, with all that was due in them and the promises that follow. */
export async function pass(milliseconds = 0): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}

/**
 * Waits for what no clock moves: a module being fetched, a digest being made. Time stands still meanwhile, except for
 * what is due at once. A test in which it never comes ends with Jest's own time limit.
 */
export async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await pass();
}

/** The outcome of a promise that needs the event loop, or what is due at once, to come about. */
export async function over<T>(promise: Promise<T>): Promise<T> {
  let isOver = false;
  const end = (): void => void (isOver = true);
  promise.then(end, end);
  await until(() => isOver);
  return promise;
}

/** Waits until a component has rendered what its promises gave. */
export async function rendered(fixture: ComponentFixture<unknown>): Promise<void> {
  await over(fixture.whenStable());
}
