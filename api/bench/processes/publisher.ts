import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, publishSheet } from '../../test/builders/sheets';
import { Asker } from '../../proof/running/ask.ts';
import { until } from '../../proof/running/child-process.ts';
import { unheardOfWord } from '../../proof/running/unheard-of-word.ts';

/** Publishes sheets one by one and tells how long each took from the commit to the first search that finds it. */
const { DATABASE_URL = '', SERVER_URL = '', COUNT = '100' } = process.env;
const database = await openDatabase(DATABASE_URL);
const asker = new Asker(SERVER_URL, 1);
const times: number[] = [];

for (let index = 0; index < Number(COUNT); index += 1) {
  const word = unheardOfWord(index);
  await database.transaction((manager) =>
    publishSheet(manager, { content: { title: `Une permanence nommée ${word}` }, publishedAt: new Date() }),
  );
  const committed = performance.now();
  const found = async (): Promise<boolean> => {
    const { json } = await asker.ask(`/api/sheets?q=${word}`);
    return json.engine === 'meilisearch' && json.hits.some(({ title }: { title: string }) => title.endsWith(word));
  };
  await until(`« ${word} » is found`, found, 20_000, 2);
  times.push(performance.now() - committed);
  // Out of step with whatever the worker does at regular times.
  await sleep((index * 37) % 120);
}

process.stdout.write(`${JSON.stringify(times)}\n`);
asker.close();
await database.destroy();
