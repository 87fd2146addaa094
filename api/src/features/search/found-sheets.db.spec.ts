import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { PublishedCatalogue } from '../../../test/published-catalogue';
import { openDatabase } from '../../../test/builders/sheets';
import { Readers } from '#core/database/readers';
import { FoundSheets } from './found-sheets';

let test: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url);
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

describe('the sheets that are found', () => {
  it('are as they are published now, though they were kept', async () => {
    const catalogue = new PublishedCatalogue(database);
    const sheets = new FoundSheets(new Readers(database));
    const [one = '', other = ''] = await catalogue.publish([
      { content: { title: 'Avant' } },
      { content: { title: 'Autre' } },
    ]);
    const titles = async (): Promise<(string | undefined)[]> => {
      const found = await sheets.find([one, other]);
      expect([...found.values()].every(({ listed, texts }) => listed.title === texts.title.text)).toBe(true);
      return [one, other].map((sheetId) => found.get(sheetId)?.listed.title);
    };
    expect(await titles()).toEqual(['Avant', 'Autre']);
    expect(await titles()).toEqual(['Avant', 'Autre']);
    await catalogue.publish([{ sheetId: one, content: { title: 'Après' } }]);
    expect(await titles()).toEqual(['Après', 'Autre']);
    await catalogue.archive([other]);
    expect(await titles()).toEqual(['Après', undefined]);
  });
});
