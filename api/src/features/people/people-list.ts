import { isMailAddress } from '#core/http/mail-address';
import { arrivingLine, isStorable } from '@recueil/text';
import { accountBounds } from '@recueil/contracts';
import { decodeDocument, ImportError, normaliseName, parseRows, type TableRow } from '@recueil/importing';
import { ProblemError } from '#core/errors/problem';

/** One person of a list. */
export interface ListedPerson {
  line: number;
  email: string;
  name: string;
  service: string;
  organisation: string;
}

export interface Refusal {
  line: number;
  message: string;
}

type Field = 'email' | 'name' | 'firstName' | 'service' | 'organisation';

/** Heads of columns, without case, accents nor articles. */
const heads: Record<Field, readonly string[]> = {
  email: [
    ...['courriel', 'email', 'e mail', 'mail', 'mel', 'adresse courriel', 'adresse mail', 'adresse email'],
    ...['adresse e mail', 'adresse electronique', 'courrier electronique', 'adresse courrier electronique'],
  ],
  name: ['nom', 'nom complet', 'nom prenom', 'prenom nom', 'nom famille', 'personne', 'name', 'last name'],
  firstName: ['prenom', 'first name'],
  service: ['service', 'direction', 'bureau', 'unite'],
  organisation: ['organisation', 'organisme', 'administration', 'structure', 'employeur', 'entite'],
};
const delimiters = [';', ',', '\t'] as const;
const headRows = 5;

/**
 * Reads a table of people, as spreadsheets write them: the lines that make a person, and those that do not with the
 * reason. Throws `unprocessable` when it is no table, or no column says the addresses and the names.
 */
export function readPeople(bytes: Buffer, mostLines: number): { people: ListedPerson[]; refused: Refusal[] } {
  const { rows, head, fields } = readTable(bytes);
  const below = rows.slice(head + 1);
  if (below.length > mostLines) {
    throw unreadable(`Cette liste est trop longue\u202f: ${mostLines}\u00a0personnes au plus en une fois.`);
  }
  const people: ListedPerson[] = [];
  const refused: Refusal[] = [];
  for (const row of below) {
    const person = personOf(row, fields);
    const message = problemOf(person, row);
    if (message === null) people.push(person);
    else refused.push({ line: row.firstLine, message });
  }
  return { people, refused };
}

interface Table {
  rows: TableRow[];
  /** Which row names the columns. */
  head: number;
  fields: (Field | null)[];
}

function readTable(bytes: Buffer): Table {
  const text = readText(bytes);
  const tables = delimiters.flatMap((delimiter) => tableWith(text, delimiter));
  const best = tables.sort((one, other) => known(other.fields) - known(one.fields))[0];
  if (!best) {
    throw unreadable(
      'Aucune colonne ne donne les adresses et les noms. La première ligne nomme les colonnes\u202f: Nom, Courriel, et si possible Prénom, Service, Organisation.',
    );
  }
  return best;
}

function readText(bytes: Buffer): string {
  try {
    return decodeDocument(bytes).text.replace(/^\uFEFF/, '');
  } catch (error) {
    throw error instanceof ImportError ? unreadable(error.message) : error;
  }
}

function tableWith(text: string, delimiter: string): Table[] {
  let rows: TableRow[];
  try {
    rows = parseRows(text, delimiter);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (delimiter !== delimiters[0]) return [];
    throw unreadable('Ce tableau est mal formé\u202f: des guillemets sont ouverts et jamais refermés.');
  }
  return rows.slice(0, headRows).flatMap(({ cells }, head) => {
    const fields = cells.map(fieldNamed);
    const usable = fields.includes('email') && (fields.includes('name') || fields.includes('firstName'));
    return usable ? [{ rows, head, fields }] : [];
  });
}

function fieldNamed(head: string): Field | null {
  const name = normaliseName(head.slice(0, 120));
  return (Object.keys(heads) as Field[]).find((field) => heads[field].includes(name)) ?? null;
}

function known(fields: (Field | null)[]): number {
  return fields.filter((field) => field !== null).length;
}

function personOf({ cells, firstLine }: TableRow, fields: (Field | null)[]): ListedPerson {
  const cell = (field: Field): string => arrivingLine(cells[fields.indexOf(field)] ?? '');
  const name = `${cell('firstName')} ${cell('name')}`.trim();
  const email = cell('email').replace(/^mailto:/i, '');
  return { line: firstLine, email, name, service: cell('service'), organisation: cell('organisation') };
}

function problemOf({ email, name, service, organisation }: ListedPerson, { uneven }: TableRow): string | null {
  if (uneven) return 'Les guillemets de cette ligne ne vont pas par deux.';
  if (email === '') return 'L’adresse électronique manque.';
  if (!isMailAddress(email) || email.length > accountBounds.email)
    return `«\u202f${email.slice(0, 80)}\u202f» n’est pas une adresse.`;
  if (name === '') return 'Le nom manque.';
  if (name.length > accountBounds.name) return 'Le nom est trop long.';
  if (service.length > accountBounds.service) return 'Le service est trop long.';
  if (organisation.length > accountBounds.organisation) return 'L’organisation est trop longue.';
  const texts = [email, name, service, organisation];
  return texts.every(isStorable) ? null : 'Cette ligne contient un caractère qui n’est pas admis.';
}

function unreadable(message: string): ProblemError {
  return new ProblemError('unprocessable', message);
}
