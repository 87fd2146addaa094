// `node release/licences.ts`, once the web is built: puts the licences of all that an installation holds beside the pages.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAllowed } from './allowed-licences.ts';
import type { InstalledPackage } from './installed-packages.ts';
import { repository } from './manifest.ts';
import { shippedPackages } from './shipped-packages.ts';

const web = path.join(repository, 'dist/web/browser');
const ofLicence = /licen[cs]e|copying|notice|third[-_]party/i;
const rule = `${'-'.repeat(80)}\n`;

function writeLicences(): void {
  const packages = shippedPackages();
  const refused = packages.filter((one) => !isAllowed(one));
  if (refused.length > 0) {
    const lines = refused.map(({ name, version, licence }) => `  ${name} ${version}: ${licence || 'none is named'}\n`);
    throw new Error(`these licences are not among those of release/allowed-licences.ts:\n${lines.join('')}`);
  }
  const listed = packages.map(({ name, version, licence }) => ({ name, version, licence }));
  writeFileSync(path.join(web, 'licences.json'), JSON.stringify({ packages: listed }));
  writeFileSync(path.join(web, 'licences.txt'), ['', ...packages.map(textOf), ...ownTexts()].join(`\n${rule}`));
}

/** What a package says of its licence: the files that are named so, else what it says of itself. */
function textOf({ place, name, version, licence }: InstalledPackage): string {
  const folder = path.join(repository, place);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const named = (pattern: RegExp): string[] => files.map((entry) => entry.name).filter((name) => pattern.test(name));
  const texts = named(ofLicence).length > 0 ? named(ofLicence) : named(/^readme/i);
  const read = texts.sort().map((file) => `${readFileSync(path.join(folder, file), 'utf8').trim()}\n`);
  return [`${name} ${version}: ${licence}\n`, ...read].join('\n');
}

/** Of a licence that has to come along, and which the package leaves out. */
function ownTexts(): string[] {
  const folder = path.join(import.meta.dirname, 'licence-texts');
  return readdirSync(folder)
    .sort()
    .reverse()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

writeLicences();
