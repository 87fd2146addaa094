import { jest } from '@jest/globals';
import { Places } from './places';

const bounds = { mostWaiting: 2, longestWaitMs: 20_000 };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('places', () => {
  it('are taken by whoever comes first, then in the order of waiting', async () => {
    const places = new Places(1, bounds);
    await places.take();
    const came: string[] = [];
    const waits = ['first', 'second'].map((who) => places.take().then(() => came.push(who)));
    places.giveBack();
    await waits[0];
    expect(came).toEqual(['first']);
    places.giveBack();
    await waits[1];
    expect(came).toEqual(['first', 'second']);
  });

  it('are as many as was said, however often they are given back', async () => {
    const places = new Places(2, bounds);
    for (let round = 0; round < 3; round += 1) {
      await places.take();
      await places.take();
      const third = places.take();
      places.giveBack();
      await third;
      places.giveBack();
      places.giveBack();
    }
    await places.take();
    await places.take();
    const one = places.take();
    const other = places.take();
    await expect(places.take()).rejects.toMatchObject({
      code: 'unavailable',
      extra: { headers: { 'retry-after': '10' } },
    });
    places.close();
    await expect(one).rejects.toMatchObject({ code: 'unavailable' });
    await expect(other).rejects.toMatchObject({ code: 'unavailable' });
    await expect(places.take()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('are not waited for for ever, and whoever left is not called', async () => {
    const places = new Places(1, bounds);
    await places.take();
    const tired = places.take();
    const refused = expect(tired).rejects.toMatchObject({ code: 'unavailable' });
    await jest.advanceTimersByTimeAsync(15_000);
    const patient = places.take();
    await jest.advanceTimersByTimeAsync(6_000);
    await refused;
    places.giveBack();
    await patient;
  });
});
