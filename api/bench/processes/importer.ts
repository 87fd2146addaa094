import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '@recueil/importing';
import { inApplication } from '../../src/commands/application';
import { ImportsService } from '../../src/features/imports/imports.service';
import type { ImportedDocument, ImportTiming } from '../import-timing.ts';

/** Imports documents as the command does, one after the other, and tells what each step took. */
const documents = JSON.parse(process.env.DOCUMENTS ?? '[]') as ImportedDocument[];

const timing = await inApplication('import', async (app): Promise<ImportTiming> => {
  const imports = app.get(ImportsService, { strict: false });
  const total: ImportTiming = { sheets: 0, published: 0, refused: 0, readMs: 0, storeMs: 0 };
  for (const { file, legacy } of documents) {
    const begun = performance.now();
    const name = path.basename(file);
    const collection = readDocument(readFileSync(file), { name });
    const read = performance.now();
    const report = await imports.import(collection, { document: name, legacy, createThemes: true });
    total.sheets += collection.sheets.length;
    total.published += report.published;
    total.refused += report.refused.length;
    total.readMs += read - begun;
    total.storeMs += performance.now() - read;
  }
  return total;
});
process.stdout.write(`${JSON.stringify(timing)}\n`);
