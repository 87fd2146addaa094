import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ImportError, MAX_DOCUMENT_BYTES, readDocument, type ImportedCollection } from '@recueil/importing';
import { ImportsService, type ImportNote, type ImportReport } from '#rooms/imports';
import { inApplication } from './application';
import { readArguments } from './arguments';

/** `import FILE`: reads a document, and makes sheets of it unless `--dry-run`. */
export async function importCommand(args: string[]): Promise<number> {
  const parsed = readArguments({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      legacy: { type: 'string' },
      'create-themes': { type: 'boolean', default: false },
    },
  });
  if (!parsed) return 1;
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) return fail('Donnez un fichier à importer, et un seul.');
  const legacy = parsed.values.legacy?.trim() ?? null;
  if (legacy === '') return fail('--legacy demande le nom du recueil, par exemple --legacy "Recueil 2014".');
  // npm runs scripts in the project's folder: what was typed is meant from where it was typed.
  const collection = await readCollection(path.resolve(process.env.INIT_CWD ?? '.', file));
  if (typeof collection === 'string') return fail(collection);
  const { json } = parsed.values;
  if (parsed.values['dry-run']) {
    if (json) printAsJson(collection);
    else show(collection);
    return 0;
  }
  const options = { document: path.basename(file), legacy, createThemes: parsed.values['create-themes'] };
  const report = await inApplication('import', (app) =>
    app.get(ImportsService, { strict: false }).import(collection, options),
  );
  if (json) printAsJson(report);
  else tell(report);
  return report.refused.length > 0 ? 1 : 0;
}

/** The document's sheets, or the reason why it cannot be read. */
async function readCollection(file: string): Promise<ImportedCollection | string> {
  try {
    const found = await stat(file);
    // Some of them never end.
    if (found.isCharacterDevice() || found.isBlockDevice()) return `« ${file} » n’est pas un document.`;
    if (found.size > MAX_DOCUMENT_BYTES) {
      const most = String(Math.floor(MAX_DOCUMENT_BYTES / 1_048_576));
      return `« ${path.basename(file)} » est trop volumineux : ${most} Mo au plus.`;
    }
    return readDocument(await readFile(file), { name: path.basename(file) });
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'n’existe pas',
      ENOTDIR: 'n’existe pas',
      ENAMETOOLONG: 'n’existe pas',
      EACCES: 'ne peut pas être lu : les droits manquent',
      EISDIR: 'est un dossier',
    };
    const reason = code === undefined ? undefined : reasons[code];
    if (reason === undefined) throw error;
    return `« ${file} » ${reason}.`;
  }
}

function printAsJson(result: ImportedCollection | ImportReport): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

function show(collection: ImportedCollection): void {
  for (const { title, organisation, theme, subtheme, warnings, provenance } of collection.sheets) {
    const place = [theme, subtheme].filter((label) => label !== null).join(', ');
    process.stdout.write(`Ligne ${String(provenance.firstLine)} : ${title ?? 'Sans titre'}\n`);
    process.stdout.write(`    ${[organisation ?? 'organisme inconnu', place || 'à classer'].join(' – ')}\n`);
    for (const { message, line } of warnings) process.stdout.write(`    Attention${atLine(line)} : ${message}\n`);
  }
  for (const { message, line } of collection.warnings) process.stdout.write(`Attention${atLine(line)} : ${message}\n`);
  process.stdout.write(`${counted(collection.sheets.length, 'fiche lue', 'fiches lues')}, rien n’est enregistré.\n`);
}

function tell(report: ImportReport): void {
  report.warnings.forEach((note) => process.stdout.write(`Attention${said(note)}\n`));
  report.refused.forEach((note) => process.stderr.write(`Refusée${said(note)}\n`));
  const parts = [
    counted(report.created, 'fiche importée', 'fiches importées'),
    counted(report.published, 'publiée', 'publiées'),
    counted(report.known, 'déjà présente', 'déjà présentes'),
  ];
  process.stdout.write(`${parts.join(', ')}.\n`);
}

function said({ title, line, message }: ImportNote): string {
  return `${atLine(line)}${title === '' ? '' : `, « ${title} »`} : ${message}`;
}

function atLine(line: number | null): string {
  return line === null ? '' : ` ligne ${String(line)}`;
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count > 1 ? many : one}`;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
