import { setTimeout as sleep } from 'node:timers/promises';
import { Meilisearch, type Task } from 'meilisearch';
import type { MeilisearchAction } from '#core/config/meilisearch-key';
import type { SearchDocument, SearchIndex } from '../search.port';
import { allowed } from './key-refused';
import { indexSettings, sameSettings } from './meilisearch-settings';
import { indexedSheet, type IndexedSheet } from './meilisearch-document';

const primaryKey = 'sheetId';
const versionsPerRead = 5_000;

/** The server accepted a task and then could not do it. */
class IndexTaskFailed extends Error {
  constructor(task: Task) {
    super(`Meilisearch could not do ${task.type} (task ${String(task.uid)}): ${task.error?.message ?? task.status}`);
    this.name = 'IndexTaskFailed';
  }
}

/** One index of a Meilisearch server, written to and checked task by task. */
export class MeilisearchIndex implements SearchIndex {
  constructor(
    private readonly client: Meilisearch,
    readonly uid: string,
    private readonly patience: number,
  ) {}

  /** Makes it with its primary key and settings, unless it is there. */
  async ensure(): Promise<void> {
    if (await this.exists()) return;
    await this.create();
  }

  async exists(): Promise<boolean> {
    return allowed('indexes.get', this.client.getRawIndex(this.uid)).then(
      () => true,
      (error: unknown) => {
        if (isMissingIndex(error)) return false;
        throw error;
      },
    );
  }

  /** Whether it is there, with the settings of this version of ours. */
  async isCurrent(): Promise<boolean> {
    if (!(await this.exists())) return false;
    return sameSettings(await allowed('settings.get', this.client.index(this.uid).getSettings()));
  }

  /** Makes sure that its name is taken, for a swap. Without settings it refuses searches: it has nothing to say yet. */
  async reserve(): Promise<void> {
    if (await this.exists()) return;
    await this.done('indexes.create', this.client.createIndex(this.uid, { primaryKey }));
  }

  /** Two jobs may find it missing at once: whoever comes second gives it the same settings. */
  async create(): Promise<void> {
    const task = await this.settled('indexes.create', this.client.createIndex(this.uid, { primaryKey }));
    if (task.status !== 'succeeded' && task.error?.code !== 'index_already_exists') throw new IndexTaskFailed(task);
    await this.done('settings.update', this.client.index(this.uid).updateSettings(indexSettings()));
  }

  async drop(): Promise<void> {
    await this.done('indexes.delete', this.client.deleteIndex(this.uid));
  }

  async replace(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.ensure();
    const sheets = documents.map(indexedSheet);
    const task = await this.add(sheets);
    if (task.status === 'succeeded') return;
    if (sheets.length === 1) throw new IndexTaskFailed(task);
    await this.replaceOneByOne(sheets);
  }

  async remove(sheetIds: string[]): Promise<void> {
    if (sheetIds.length === 0 || !(await this.exists())) return;
    await this.done('documents.delete', this.client.index(this.uid).deleteDocuments(sheetIds));
  }

  async versions(): Promise<Map<string, number>> {
    const versions = new Map<string, number>();
    if (!(await this.exists())) return versions;
    const index = this.client.index<IndexedSheet>(this.uid);
    for (let offset = 0; ; offset += versionsPerRead) {
      const asked = { fields: ['sheetId', 'version'] as (keyof IndexedSheet)[], limit: versionsPerRead, offset };
      const { results, total } = await allowed('documents.get', index.getDocuments(asked));
      for (const { sheetId, version } of results as IndexedSheet[]) versions.set(sheetId, version);
      if (offset + versionsPerRead >= total) return versions;
    }
  }

  /** A key that is limited to some indexes may not read what became of this task, so the indexes themselves are looked at. */
  async swapWith(other: MeilisearchIndex): Promise<void> {
    const wanted = await other.madeAt();
    await allowed('indexes.swap', this.client.swapIndexes([{ indexes: [this.uid, other.uid], rename: false }]));
    const deadline = performance.now() + this.patience;
    while ((await this.madeAt()) !== wanted) {
      if (performance.now() > deadline) throw new Error(`Meilisearch has not swapped ${this.uid} and ${other.uid}`);
      await sleep(10);
    }
  }

  /** Goes with the index when it is swapped, and is like no other. */
  private async madeAt(): Promise<string> {
    return (await allowed('indexes.get', this.client.getRawIndex(this.uid))).createdAt;
  }

  /** A document that the server refuses must not keep the others out. */
  private async replaceOneByOne(sheets: IndexedSheet[]): Promise<void> {
    const refused: string[] = [];
    for (const sheet of sheets) {
      const task = await this.add([sheet]);
      if (task.status !== 'succeeded') refused.push(`${sheet.sheetId}: ${task.error?.message ?? task.status}`);
    }
    if (refused.length > 0)
      throw new Error(`Meilisearch refused ${String(refused.length)} sheets: ${refused.join('; ')}`);
  }

  private add(sheets: IndexedSheet[]): Promise<Task> {
    const index = this.client.index<IndexedSheet>(this.uid);
    return this.settled('documents.add', index.addDocuments(sheets, { primaryKey }));
  }

  private async done(action: MeilisearchAction, enqueued: Promise<{ taskUid: number }>): Promise<void> {
    const task = await this.settled(action, enqueued);
    if (task.status !== 'succeeded') throw new IndexTaskFailed(task);
  }

  private async settled(action: MeilisearchAction, enqueued: Promise<{ taskUid: number }>): Promise<Task> {
    const { taskUid } = await allowed(action, enqueued);
    return allowed('tasks.get', this.client.tasks.waitForTask(taskUid, { timeout: this.patience, interval: 10 }));
  }
}

function isMissingIndex(error: unknown): boolean {
  return (error as { cause?: { code?: string } }).cause?.code === 'index_not_found';
}
