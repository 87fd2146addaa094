import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * `npm run freeze` writes down, in frozen.json, what each new migration is: its SQL and its file. `--check`, which lint
 * runs, refuses a migration that is not what is written there. Neither ever changes a line that is there: a migration
 * that landed is in databases, and what it lacks is for the next one.
 */
const [check, folder] = [process.argv.includes('--check'), folderGiven()];
const listFile = path.join(folder, 'frozen.json');

const [known, found] = [JSON.parse(readFileSync(listFile, 'utf8')), await migrations()];
const complaints = [...Object.keys(known).flatMap(changed), ...unordered(), ...(check ? unfrozen() : [])];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exit(1);
if (!check) {
  const list = { ...known, ...found };
  writeFileSync(listFile, `${JSON.stringify(list, null, 2)}\n`);
  const added = Object.keys(list).filter((name) => !(name in known));
  console.log(added.length === 0 ? 'Nothing new.' : `Frozen: ${added.join(', ')}.`);
}

/** Of each migration, what frozen.json holds of it. */
async function migrations() {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    keepNames: true,
    tsconfigRaw: {},
  });
  const bundled = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const entries = bundled.migrations.map(async (migration) => [
    migration.name,
    { sql: await bundled.sqlHash(migration), file: fileHash(migration.name.slice(-13)) },
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Of the file with this number, however the lines of a clone end. */
function fileHash(number) {
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}-`));
  if (name === undefined) return '';
  const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text).digest('hex');
}

function changed(name) {
  if (!(name in found)) return [`${name} landed and is gone: put it back, and undo it in a new migration.`];
  if (found[name].sql === known[name].sql && found[name].file === known[name].file) return [];
  return [`${name} landed and was changed: put it back, and write what is to change as a new migration.`];
}

function unordered() {
  const names = Object.keys(found).map((name) => name.slice(-13));
  return names.join() === names.toSorted().join() ? [] : ['The migrations of index.ts do not stand in their order.'];
}

function unfrozen() {
  const missing = Object.keys(found).filter((name) => !(name in known));
  return missing.map((name) => `${name} is not in migrations/frozen.json: npm run freeze`);
}

function folderGiven() {
  return process.argv.slice(2).find((given) => !given.startsWith('--')) ?? path.dirname(fileURLToPath(import.meta.url));
}
