import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { PublishedCatalogue } from '../../../test/published-catalogue';
import { createDataSource } from '#core/database/data-source';
import { Readers } from '#core/database/readers';
import { VocabularyRepository } from './vocabulary.repository';
import { VocabularyService } from './vocabulary.service';

let test: TestDatabase;
let database: DataSource;
let catalogue: PublishedCatalogue;
let words: VocabularyRepository;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await createDataSource(test.url).initialize();
  catalogue = new PublishedCatalogue(database);
  words = new VocabularyRepository(new Readers(database));
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});
beforeEach(() => catalogue.clear());

const titled = (title: string) => ({ content: { title } });
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('the vocabulary', () => {
  it('counts the sheets that have a word', async () => {
    await catalogue.publish([titled('Zorglub'), titled('Des zorglubs et un zorglub')]);
    const { vocabulary } = await words.read();
    expect(vocabulary.sheets('zorglub')).toBe(2);
    expect(vocabulary.forms('zorglub').toSorted()).toEqual(['zorglub', 'zorglubs']);
  });

  it('has the words of a new sheet a moment after it was published, and says so', async () => {
    const service = new VocabularyService(words);
    const before = await service.current();
    const { catalogueVersion } = before;
    await catalogue.publish([titled('Fantasio')]);
    await aMoment();
    const after = await service.current();
    expect(after.vocabulary.has('fantasio')).toBe(true);
    expect(after.catalogueVersion).toBe(await words.version());
    expect(after.catalogueVersion).not.toBe(catalogueVersion);
  });

  it('has a word that is asked for even before that moment', async () => {
    const service = new VocabularyService(words);
    await service.current();
    await catalogue.publish([titled('Marsupilami')]);
    expect((await service.knowing('un marsupilami')).vocabulary.has('marsupilami')).toBe(true);
    expect((await service.knowing('un spirou')).vocabulary.has('spirou')).toBe(false);
  });

  it('reads many new sheets all over again', async () => {
    const service = new VocabularyService(words);
    await service.current();
    await catalogue.publish(Array.from({ length: 200 }, (_, index) => titled(`Champignac${String(index)}`)));
    await aMoment();
    for (let look = 0; look < 40 && !(await service.current()).vocabulary.has('champignac199'); look += 1)
      await aMoment();
    expect((await service.current()).vocabulary.has('champignac199')).toBe(true);
  });

  it('forgets the words of sheets that are gone once all are read again', async () => {
    const service = new VocabularyService(words);
    const sheetIds = await catalogue.publish([titled('Seccotine')]);
    await service.readAll();
    await catalogue.archive(sheetIds);
    await service.readAll();
    expect((await service.current()).vocabulary.has('seccotine')).toBe(false);
  });

  it('is read again after a database that did not answer', async () => {
    const failing = { read: () => Promise.reject(new Error('gone')) } as unknown as VocabularyRepository;
    const service = new VocabularyService(failing);
    await expect(service.current()).rejects.toThrow('gone');
    Object.assign(failing, { read: () => words.read() });
    expect((await service.current()).catalogueVersion).toBe(await words.version());
  });
});
