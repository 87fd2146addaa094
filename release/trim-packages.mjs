// Takes out of the production packages what production never reads: `node trim-packages.mjs FOLDER`, the one that holds
// package-lock.json and node_modules. For the image and for the archive.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2] ?? '.';
const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));

// npm leaves what development needs and others would merely like to find: TypeScript, for one.
for (const [place, { devOptional }] of Object.entries(packages)) {
  if (devOptional) rmSync(path.join(folder, place), { recursive: true, force: true });
}

const unread = /\.(map|d\.[cm]?ts)$/;
for (const entry of readdirSync(path.join(folder, 'node_modules'), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && unread.test(entry.name)) rmSync(path.join(entry.parentPath, entry.name));
}
