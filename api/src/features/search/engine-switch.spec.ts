import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { EngineSwitch } from './engine-switch';
import { EngineUnavailable, type EngineName, type SearchEngine } from './search.port';

/** An engine that answers its name, late or not at all as it is told. */
class FakeEngine {
  state: 'well' | 'gone' | 'stuck' = 'well';
  asked = 0;

  constructor(readonly name: EngineName) {}

  async answer(): Promise<string> {
    this.asked += 1;
    if (this.state === 'gone') throw new EngineUnavailable(this.name, { cause: new Error('connect ECONNREFUSED') });
    if (this.state === 'stuck') await new Promise(() => undefined);
    return this.name;
  }

  async requireAvailable(): Promise<void> {
    await this.answer();
  }
}

Logger.overrideLogger(false);

const ask = (engines: EngineSwitch) => engines.ask((engine) => (engine as unknown as FakeEngine).answer());

describe('the switch between engines', () => {
  let main: FakeEngine;
  let other: FakeEngine;
  let engines: EngineSwitch;
  beforeEach(() => {
    [main, other] = [new FakeEngine('meilisearch'), new FakeEngine('postgresql')];
    const asEngine = (fake: FakeEngine): SearchEngine => fake as unknown as SearchEngine;
    engines = new EngineSwitch(asEngine(main), asEngine(other), { patience: 30, betweenProbes: 20 });
  });
  afterEach(() => engines.stop());

  it('asks the main engine as long as it answers', async () => {
    expect(await ask(engines)).toEqual({ value: 'meilisearch', engine: 'meilisearch', degraded: false });
    expect(engines.inUse.name).toBe('meilisearch');
  });

  it('answers from the other one, and says so, when the main one is gone', async () => {
    main.state = 'gone';
    expect(await ask(engines)).toEqual({ value: 'postgresql', engine: 'postgresql', degraded: true });
  });

  it('waits for an engine that is stuck no longer than its patience', async () => {
    main.state = 'stuck';
    // It never answers: without the patience, this would not end.
    expect(await ask(engines)).toMatchObject({ degraded: true });
  });

  it('makes nobody wait any more after a few failures', async () => {
    main.state = 'stuck';
    await Promise.all([ask(engines), ask(engines)]);
    const { asked } = main;
    expect(engines.inUse.name).toBe('postgresql');
    for (let search = 0; search < 5; search += 1) await ask(engines);
    expect(main.asked - asked).toBeLessThan(5);
  });

  it('takes the main engine back by itself when it answers again', async () => {
    main.state = 'gone';
    await ask(engines);
    await ask(engines);
    expect(engines.left).toBe(true);
    main.state = 'well';
    for (let look = 0; engines.left && look < 100; look += 1) await pause(10);
    expect(await ask(engines)).toMatchObject({ engine: 'meilisearch', degraded: false });
  });

  it('forgives a single failure', async () => {
    main.state = 'gone';
    await ask(engines);
    main.state = 'well';
    expect(await ask(engines)).toMatchObject({ degraded: false });
  });

  it('lets errors that are not about being available through', async () => {
    await expect(engines.ask(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });

  it('says whether the main engine is well', async () => {
    expect(await engines.isWell()).toBe(true);
    main.state = 'stuck';
    expect(await engines.isWell()).toBe(false);
  });

  it('keeps what the machine said for those who keep it, also when nobody searches', async () => {
    main.state = 'gone';
    await engines.isWell();
    await engines.isWell();
    expect(engines.failure?.message).toBe('connect ECONNREFUSED');
  });
});
