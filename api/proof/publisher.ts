import type { DataSource } from 'typeorm';
import { openDatabase, publicationService, publishSheet } from '../test/builders/sheets';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { unheardOfWord } from './running/unheard-of-word.ts';

/** A sheet of a proof; its word stands in no other. */
export interface ProofSheet {
  word: string;
  title: string;
  sheetId: string;
}

/** Publishes and archives through the application's own services, each in a transaction. */
export class Publisher {
  private drawn = 0;

  private constructor(readonly database: DataSource) {}

  static async on(databaseUrl: string): Promise<Publisher> {
    return new Publisher(await openDatabase(databaseUrl));
  }

  /** Resolves once the publication is committed; rejects when it is not, or when nobody knows. */
  async publish(title = this.newTitle()): Promise<ProofSheet> {
    const { sheetId } = await this.database.transaction((manager) =>
      publishSheet(manager, { content: { title }, publishedAt: new Date() }),
    );
    return { title, word: title.split(' ').at(-1) ?? '', sheetId };
  }

  async publishSome(count: number): Promise<ProofSheet[]> {
    const sheets: ProofSheet[] = [];
    for (let index = 0; index < count; index += 1) sheets.push(await this.publish());
    return sheets;
  }

  async archive({ sheetId }: ProofSheet): Promise<void> {
    await this.database.transaction((manager) => publicationService.archive(manager, sheetId, 'Elle n’a plus cours.'));
  }

  /** A title that ends in a word that nothing resembles. */
  newTitle(): string {
    this.drawn += 1;
    return `Une permanence nommée ${unheardOfWord(this.drawn)}`;
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }
}

/** Waits until a search for its word finds a sheet, on the main engine. */
export async function untilFound(server: RunningServer, { word, title }: ProofSheet, withinMs = 60_000): Promise<void> {
  await until(`« ${title} » is found by Meilisearch`, () => isFound(server, word, title), withinMs, 50);
}

async function isFound(server: RunningServer, word: string, title: string): Promise<boolean> {
  const { status, json } = await server.ask(`/api/sheets?q=${word}`);
  return (
    status === 200 && json.engine === 'meilisearch' && json.hits.some((hit: { title: string }) => hit.title === title)
  );
}
