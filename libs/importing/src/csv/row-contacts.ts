import { severalPersons } from '../contacts/person-names';
import { readContacts } from '../contacts/read-contacts';
import { contactTokens } from '../contacts/tokens';
import type { ImportedContact, ImportWarning } from '../imported-sheet';
import type { Row } from '../source/rows';
import type { Column, ContactField } from './columns';

export interface RowContacts {
  contacts: ImportedContact[];
  warnings: ImportWarning[];
}

type PersonField = Exclude<ContactField, 'contacts' | 'firstName'>;

/** A cell with its column. */
export interface ContactCell {
  column: Extract<Column, { kind: 'contact' }>;
  text: string;
}

/** The contacts of one row: free text as in any document, and persons whose parts have their own columns. */
export function readRowContacts(cells: readonly ContactCell[], line: number): RowContacts {
  const found: RowContacts = { contacts: [], warnings: [] };
  const ranks = new Map<number, ContactCell[]>();
  for (const cell of cells) {
    if (cell.column.field === 'contacts') addFreeText(found, cell.text, line);
    else ranks.set(cell.column.rank, [...(ranks.get(cell.column.rank) ?? []), cell]);
  }
  for (const own of ranks.values()) addPersons(found, own, line);
  return found;
}

function addFreeText(found: RowContacts, text: string, line: number): void {
  const rows: Row[] = text
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => ({ text: each, number: line, gap: 0, pageBreak: false, page: 1 }));
  const { contacts, warnings } = readContacts(rows);
  found.contacts.push(...contacts);
  found.warnings.push(...warnings);
}

function addPersons(found: RowContacts, cells: readonly ContactCell[], line: number): void {
  const text = (field: ContactField): string => cells.find(({ column }) => column.field === field)?.text ?? '';
  const values: Record<PersonField, string[]> = {
    name: namesOf(text('firstName'), text('name')),
    email: partsOf('email', text('email')),
    phone: partsOf('phone', text('phone')),
    url: partsOf('url', text('url')),
  };
  const counts = Object.values(values).map(({ length }) => length);
  const count = Math.max(...counts);
  for (let index = 0; index < count; index += 1) addPerson(found, values, index, line);
  if (count > 1 && counts.some((each) => each > 0 && each < count)) {
    const message =
      'Plusieurs contacts dans une même ligne, en nombres différents\u202F: ils ont été associés dans l’ordre, vérifiez-les.';
    found.warnings.push({ code: 'contact-malformed', message, line });
  }
}

function namesOf(first: string, last: string): string[] {
  const [firsts, lasts] = [first, last].map((cell) => cell.split(severals).map((part) => part.trim())) as [
    string[],
    string[],
  ];
  const pairs =
    firsts.length === lasts.length
      ? firsts.map((each, index) => `${each} ${lasts[index] ?? ''}`)
      : [`${first} ${last}`];
  return pairs.flatMap((pair) => partsOf('name', pair));
}

const severals = /[\n;|]/;

/** Several names, addresses or numbers in one cell. */
function partsOf(field: PersonField, cell: string): string[] {
  const parts = cell
    .split(severals)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (field === 'name') return parts.flatMap((part) => severalPersons(part) ?? [part]);
  if (field !== 'email') return parts;
  return parts.flatMap((part) =>
    part.split('@').length > 2 ? part.split(/[\s,/]+/).filter((each) => each !== '') : [part],
  );
}

function addPerson(
  { contacts, warnings }: RowContacts,
  values: Record<PersonField, string[]>,
  index: number,
  line: number,
): void {
  const value = (field: PersonField): string | null => values[field][index] ?? null;
  const contact: ImportedContact = {
    name: value('name'),
    email: bareAddress(value('email')),
    phone: value('phone'),
    url: value('url'),
  };
  contacts.push(contact);
  for (const [field, what] of [
    ['email', 'Adresse électronique douteuse'],
    ['phone', 'Numéro de téléphone douteux'],
  ] as const) {
    const text = contact[field];
    if (text === null || isWellFormed(field, text)) continue;
    const taken = field === 'email' ? 'reprise telle quelle' : 'repris tel quel';
    warnings.push({ code: 'contact-malformed', message: `${what}, ${taken}\u202F: «\u202F${text}\u202F».`, line });
  }
}

function bareAddress(email: string | null): string | null {
  return email?.replace(/^mailto:/i, '').replace(/^<([^<>]*)>$/, '$1') ?? null;
}

function isWellFormed(kind: 'email' | 'phone', text: string): boolean {
  const tokens = contactTokens(text, 0).filter((token) => token.kind !== 'text' || /[\p{L}\p{N}]/u.test(token.text));
  return tokens.length > 0 && tokens.every((token) => token.kind === kind && !token.malformed);
}
