import { Turnstile } from './turnstile';

it('lets so many through at once, each in turn, and goes on after one that failed', async () => {
  const turnstile = new Turnstile(2);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const work = async (index: number): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    order.push(index);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    if (index === 1) throw new Error('failed');
  };
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((index) => turnstile.pass(() => work(index))));
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
  expect(all.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
});
