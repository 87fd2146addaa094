// `npm run sbom`: dist/sbom.cdx.json, what an installation is made of, as CycloneDX. npm writes it; what an installation
// does not hold is left out, and what the web was made of counts as part of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifest, repository } from './manifest.ts';
import { shippedPackages } from './shipped-packages.ts';

interface Component {
  'bom-ref': string;
  type: string;
  name: string;
  version: string;
  scope?: string;
  purl: string;
  properties?: { name: string; value: string }[];
  licenses?: { license: { id: string } }[];
}

interface Bom {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** Of the same sources, the same text: it bears no date, and its number is made of what it says. */
export function sbom(): string {
  const bom = ofNpm();
  const shipped = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`));
  const root = bom.metadata.component['bom-ref'];
  delete bom.metadata.timestamp;
  bom.metadata.component.name = manifest.name;
  bom.components = [node, ...bom.components.filter((one) => shipped.has(one['bom-ref'])).map(asPart)];
  if (bom.components.length !== shipped.size + 1)
    throw new Error('npm knows other packages than those that are shipped');
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => ref === root || shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) }));
  bom.serialNumber = `urn:uuid:${uuidOf(JSON.stringify([manifest.version, bom.components, bom.dependencies]))}`;
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** The Node that runs this: the archive brings it, and the image is made of it. */
const node: Component = {
  'bom-ref': `node@${process.versions.node}`,
  type: 'platform',
  name: 'node',
  version: process.versions.node,
  scope: 'required',
  purl: `pkg:generic/node@${process.versions.node}`,
  licenses: [{ license: { id: 'MIT' } }],
};

function ofNpm(): Bom {
  const asked = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  return JSON.parse(execFileSync('npm', asked, { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 28 })) as Bom;
}

/** npm says of packages of the web that they are for development: their code is in the files of the web. */
function asPart(component: Component): Component {
  const properties = (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development');
  return { ...component, scope: 'required', properties };
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(repository, 'dist/sbom.cdx.json');
  writeFileSync(file, sbom());
  process.stdout.write(`${file}\n`);
}
