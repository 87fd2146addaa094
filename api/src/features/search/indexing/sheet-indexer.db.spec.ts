import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { EngineUnderTest, meilisearchOfTests } from '../contract/engine-under-test.contract';
import type { MeilisearchEngine } from '../meilisearch/meilisearch.engine';
import type { SearchDocument } from '../search.port';
import { SearchDocumentRepository } from '../search-document.repository';

jest.setTimeout(60_000);
Logger.overrideLogger(false);

if (meilisearchOfTests) describe('the index', itFollowsTheCatalogue);
else it('has no Meilisearch to follow with on this platform', () => expect(meilisearchOfTests).toBeNull());

function itFollowsTheCatalogue(): void {
  let search: EngineUnderTest;
  beforeAll(async () => {
    search = await EngineUnderTest.start('meilisearch');
  });
  afterAll(() => search.close());
  beforeEach(() => search.clear());

  const indexed = async (): Promise<number> => (await search.engine.versions()).size;
  const titled = (title: string) => ({ content: { title } });

  it('takes a job for what it says: look at these sheets again, whatever became of them', async () => {
    const [kept = '', gone = ''] = await search.publish(titled('Gardée'), titled('Retirée'));
    await search.catalogue.archive([gone]);
    await search.indexer.index([kept, gone, '01a20000-0000-7000-8000-000000000000']);
    expect([...(await search.engine.versions()).keys()]).toEqual([kept]);
  });

  it('ends with the last text, however many jobs run at once', async () => {
    const [sheetId = ''] = await search.catalogue.publish([titled('Un')]);
    const jobs: Promise<void>[] = [];
    for (const title of ['Deux', 'Trois', 'Quatre']) {
      jobs.push(search.indexer.index([sheetId]));
      await search.catalogue.publish([{ sheetId, ...titled(title) }]);
    }
    await Promise.all([...jobs, search.indexer.index([sheetId])]);
    expect(await search.indexer.driftCheck({ repair: false })).toEqual({ count: 0 });
    expect(await search.found('quatre')).toEqual([sheetId]);
  });

  it('tells how many sheets it differs on, and repairs them when asked to', async () => {
    const [old = '', gone = ''] = await search.publish(titled('Ancienne'), titled('Retirée'), titled('Inchangée'));
    await search.catalogue.publish([{ sheetId: old, ...titled('Nouvelle') }, titled('Jamais indexée')]);
    await search.catalogue.archive([gone]);
    expect(await search.indexer.driftCheck({ repair: false })).toEqual({ count: 3 });
    expect(await search.indexer.driftCheck({ repair: true })).toEqual({ count: 3 });
    expect(await search.indexer.driftCheck({ repair: false })).toEqual({ count: 0 });
    expect(await search.found('nouvelle')).toEqual([old]);
  });

  it('is built again when it was lost', async () => {
    await search.publish(titled('Perdue de vue'));
    await (search.engine as MeilisearchEngine).drop();
    expect(await search.indexer.driftCheck({ repair: true })).toEqual({ count: 1 });
    expect(await search.found('perdue')).toHaveLength(1);
  });

  it('stays as it is when a rebuild fails halfway', async () => {
    await search.publish(titled('Toujours là'));
    const failing = search.engine.rebuild(() => Promise.reject(new Error('halfway')));
    await expect(failing).rejects.toThrow('halfway');
    expect(await search.found('toujours là')).toHaveLength(1);
    expect(await search.indexer.reindex()).toEqual({ count: 1 });
  });

  it('takes every other document when one is refused, and says which one was', async () => {
    await search.publish(titled('Bonne'));
    const [good] = (await new SearchDocumentRepository(search.database).all().next()).value as SearchDocument[];
    const other = { ...good!, sheetId: '01a20000-0000-7000-8000-000000000001', title: 'Autre' };
    const bad = { ...good!, sheetId: 'not a valid identifier!' };
    await expect(search.engine.replace([good!, bad, other])).rejects.toThrow(bad.sheetId);
    expect(await indexed()).toBe(2);
  });

  it('tells those who keep answers that it has caught up', async () => {
    const state = async () =>
      (await search.database.query<{ indexed: string }[]>('SELECT indexed FROM catalogue_state'))[0];
    const before = await state();
    await search.publish(titled('Nouvelle'));
    expect(Number((await state())?.indexed)).toBeGreaterThan(Number(before?.indexed));
  });
}
