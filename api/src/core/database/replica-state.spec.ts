import { longestLag, ReplicaState } from './replica-state';

describe('a replica', () => {
  it('has what was committed before the last moment of the primary that it has reached', () => {
    const state = new ReplicaState();
    expect(state.lag(0)).toBe(Infinity);
    state.primaryWas(1_000, 10);
    state.primaryWas(1_500, 20);
    state.replicaIs({ version: 1, journal: 15 });
    expect(state.lag(1_600)).toBe(600);
    state.replicaIs({ version: 1, journal: 20 });
    expect(state.lag(1_600)).toBe(100);
    expect(state.lag(1_500 + longestLag + 1)).toBeGreaterThan(longestLag);
  });

  it('is not read while it lacks what somebody was shown, nor while it does not answer', () => {
    const state = new ReplicaState();
    expect(state.isReadable).toBe(false);
    state.replicaIs({ version: 4, journal: 10 });
    expect(state.isReadable).toBe(true);
    state.require(5);
    state.require(3);
    expect([state.isReadable, state.has(4), state.has(5)]).toEqual([false, true, false]);
    state.replicaIs({ version: 5, journal: 11 });
    expect(state.isReadable).toBe(true);
    state.reached(6);
    state.require(6);
    expect(state.isReadable).toBe(true);
    state.replicaIs(null);
    expect(state.isReadable).toBe(false);
  });

  it('that lags for hours costs no more memory, and is known to be fresh once it has caught up', () => {
    const state = new ReplicaState();
    for (let moment = 1; moment <= 20_000; moment += 1) state.primaryWas(moment * 500, moment);
    state.replicaIs({ version: 1, journal: 20_000 });
    expect(state.lag(20_000 * 500)).toBe(0);
  });
});
