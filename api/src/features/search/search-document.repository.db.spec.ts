import type { DataSource } from 'typeorm';
import { openDatabase, publishSheet } from '../../../test/builders/sheets';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { SearchDocumentRepository } from './search-document.repository';

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

describe('every published sheet, batch by batch', () => {
  it('comes to an end while sheets go on being published', async () => {
    for (let sheet = 0; sheet < 5; sheet += 1) await publishSheet(database.manager);
    const batches: number[] = [];
    for await (const batch of new SearchDocumentRepository(database).all(2)) {
      batches.push(batch.length);
      if (batches.length > 10) break;
      if (batches.length >= 3) await publishSheet(database.manager);
    }
    expect(batches).toEqual([2, 2, 1]);
  });
});
