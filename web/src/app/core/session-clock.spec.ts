import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { sessionView } from '#web/testing/people-builders';
import { SessionClock } from './session-clock';

const minute = 60_000;
const now = Date.parse('2026-11-13T08:00:00.000Z');
const at = (minutes: number): string => new Date(now + minutes * minute).toISOString();

describe('The end of a session', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function following(idle: number, absolute: number, serverTime: string | null = null): SessionClock {
    const clock = TestBed.inject(SessionClock);
    clock.follow(sessionView({ idleEndsAt: at(idle), endsAt: at(absolute) }), serverTime);
    return clock;
  }

  it('is said ten minutes before, and minute by minute', () => {
    const clock = following(240, 720);
    jest.advanceTimersByTime(229 * minute);
    expect(clock.warning()).toBeNull();
    jest.advanceTimersByTime(minute);
    expect(clock.warning()).toMatchObject({ kind: 'idle', minutes: 10 });
    jest.advanceTimersByTime(6.5 * minute);
    expect(clock.warning()).toMatchObject({ minutes: 4 });
    expect(clock.isOver()).toBe(false);
    jest.advanceTimersByTime(4 * minute);
    expect(clock.warning()).toBeNull();
    expect(clock.isOver()).toBe(true);
  });

  it('moves away each time that something is asked of the server', () => {
    const clock = following(240, 720);
    jest.advanceTimersByTime(235 * minute);
    clock.wasUsed();
    expect(clock.warning()).toBeNull();
  });

  it('comes whatever is asked once the longest session is over', () => {
    const clock = following(240, 245);
    jest.advanceTimersByTime(239 * minute);
    clock.wasUsed();
    expect(clock.warning()).toMatchObject({ kind: 'absolute', minutes: 6 });
  });

  it('is counted in the time of the server, whatever this computer believes', () => {
    const clock = following(240 - 90, 720 - 90, new Date(now - 90 * minute).toUTCString());
    jest.advanceTimersByTime(229 * minute);
    expect(clock.warning()).toBeNull();
    jest.advanceTimersByTime(2 * minute);
    expect(clock.warning()).toMatchObject({ minutes: 9 });
  });

  it('is as far as the tab says in which the session was used last', () => {
    const clock = following(5, 720);
    clock.lasts({ idle: now + 200 * minute, absolute: now + 720 * minute });
    expect(clock.warning()).toBeNull();
  });
});
