import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Compresses the built files once, as far as it goes, so that the server never has to. */
const [root] = process.argv.slice(2);
const worthIt = /\.(js|css|svg|json|webmanifest|txt)$/;

for (const file of await readdir(root, { recursive: true })) {
  if (!worthIt.test(file)) continue;
  const target = path.join(root, file);
  const content = await readFile(target);
  if (content.length < 1_024) continue;
  const size = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${target}.br`, await promisify(brotliCompress)(content, size));
  await writeFile(`${target}.gz`, await promisify(gzip)(content, { level: 9 }));
}
