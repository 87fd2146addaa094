import { setImmediate } from 'node:timers/promises';
import { OneByOne } from './one-by-one';

/** Work that goes on until it is told to end. */
function endless(): { work: () => Promise<string>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done') };
}

const flood = (queue: OneByOne, times: number, account: (time: number) => string, address: string): Promise<string>[] =>
  Array.from({ length: times }, (_, time) =>
    queue
      .run({ account: account(time), address }, () => Promise.resolve('done'))
      .catch((error: unknown) => (error as { code: string }).code),
  );

const refused = 'too-many-requests';

describe('doubtful passwords', () => {
  it('are looked at one after the other, also after one that failed', async () => {
    const queue = new OneByOne();
    const order: string[] = [];
    const at = { account: 'a', address: 'x' };
    const note = async (name: string): Promise<void> => {
      order.push(`${name} begins`);
      await setImmediate();
      order.push(`${name} ends`);
      if (name === 'first') throw new Error('of ours');
    };
    const [first, second] = [queue.run(at, () => note('first')), queue.run(at, () => note('second'))];
    await expect(first).rejects.toThrow('of ours');
    await second;
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('of one account from one address leave places to others there, and those of one address to the rest', async () => {
    const queue = new OneByOne();
    const { work, end } = endless();
    const running = queue.run({ account: 'a', address: 'x' }, work);
    const ofOne = flood(queue, 70, () => 'a', 'x');
    const neighbours = flood(queue, 20, (time) => `neighbour ${String(time)}`, 'x');
    const owner = flood(queue, 1, () => 'a', 'y');
    const others = flood(queue, 60, (time) => `other ${String(time)}`, 'z');
    end();
    await running;
    const refusedOf = async (some: Promise<string>[]): Promise<number> =>
      (await Promise.all(some)).filter((each) => each === refused).length;
    expect(await refusedOf(ofOne)).toBe(70 - 49);
    expect(await refusedOf(neighbours)).toBe(20 - 10);
    expect(await refusedOf(owner)).toBe(0);
    expect(await refusedOf(others)).toBe(60 - 39);
    expect(await refusedOf(flood(queue, 50, () => 'a', 'x'))).toBe(0);
  });
});
