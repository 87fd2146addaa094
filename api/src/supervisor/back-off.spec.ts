import { restartDelay, wasSteady } from './back-off.ts';

describe('starting a service again', () => {
  it('comes quickly at first, then later and later, half a minute at most', () => {
    expect([0, 1, 2, 3, 7, 8, 1000].map(restartDelay)).toEqual([200, 400, 800, 1600, 25_600, 30_000, 30_000]);
  });

  it('begins anew with a service that ran for a while', () => {
    expect(wasSteady(9_999)).toBe(false);
    expect(wasSteady(10_000)).toBe(true);
  });
});
