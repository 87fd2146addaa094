import type { ImportedContact, ImportWarning } from '../imported-sheet';
import type { Row } from '../source/rows';
import { joinContactLines } from './join-lines';
import { looksLikePerson, personAndRest, severalPersons } from './person-names';
import { contactTokens, type ContactToken } from './tokens';

export interface ReadContacts {
  contacts: ImportedContact[];
  warnings: ImportWarning[];
}

interface Draft extends ImportedContact {
  line: number;
}

interface Reading {
  done: Draft[];
  /** The persons being read: several when their names stand together before their addresses. */
  open: Draft[];
  warnings: ImportWarning[];
  /** Whether numbers and addresses stand before the names. */
  nameLast: boolean;
}

const longestName = 12;

/**
 * The people of a block of contacts, whatever its layout: one a line, several a line, name above or before its address
 * or after its number. Nothing is lost: what fits nobody is reported.
 */
export function readContacts(rows: readonly Row[]): ReadContacts {
  const parts = joinContactLines(rows).flatMap(({ text, number }) =>
    partsOf(text).map((part) => tokensOf(part, number)),
  );
  const reading: Reading = { done: [], open: [], warnings: [], nameLast: standsNameLast(parts) };
  for (const tokens of parts) for (const token of tokens) take(reading, token);
  close(reading);
  return {
    contacts: reading.done.map(({ name, email, phone, url }) => ({ name, email, phone, url })),
    warnings: reading.warnings,
  };
}

/** Whether the first part of a line that has both begins with a number or an address, and then names its owner. */
function standsNameLast(parts: readonly ContactToken[][]): boolean {
  const first = parts.find(
    (tokens) => tokens.some(({ kind }) => kind === 'text') && tokens.some(({ kind }) => kind !== 'text'),
  );
  return (
    first?.[0] !== undefined &&
    first[0].kind !== 'text' &&
    first.some(({ kind, text }) => kind === 'text' && looksLikePerson(text))
  );
}

/** People that share a line stand between bullets, bars or semicolons. */
function partsOf(line: string): string[] {
  return line.split(/[•●▪■|;]/u);
}

function tokensOf(text: string, line: number): ContactToken[] {
  const tokens = contactTokens(text, line);
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'text')
      return isFax(tokens[index - 1]) ? [{ ...token, kind: 'text' as const, text: `Fax ${token.text}` }] : [token];
    if (isFax(token) && tokens[index + 1]?.kind === 'phone')
      return cleaned({ ...token, text: token.text.replace(faxLabel, '') });
    return cleaned(token);
  });
}

const faxLabel = /(?:fax|t[ée]l[ée]copie)\s?\.?\s?:?\s*$/iu;
const isFax = (token: ContactToken | undefined): boolean => token?.kind === 'text' && faxLabel.test(token.text);

const label =
  /(?:^|(?<=[\s,;(/–—-]))(?:num[ée]ro\s)?(?:t[ée]l(?:[ée]phone)?s?|port(?:able)?|mob(?:ile)?|fixe|standard|courriels?|courrier [ée]lectronique|m[ée]ls?|e-?mails?|mails?|adresses? (?:mail|e-?mail|[ée]lectronique)|sites?(?: (?:internet|web))?|internet|web|url|lien|adresse)\s?(?:\.\s?:?|:|(?=\s*$))\s*|(?<=^|[\s,;])[TM@]\s?:\s*/giu;
const opening =
  /^\s*(?:contacts?|nom|nom du contact|r[ée]f[ée]rente?s?|interlocut(?:eur|rice)s?|personnes? [àa] contacter|contacte[rz])\s*:\s*/iu;

/** A text token without labels, marks and punctuation around it; nothing when no word is left. */
function cleaned(token: ContactToken): ContactToken[] {
  const text = token.text
    .replace(/\*\*|__|[☎✆📞✉📧🌐]/gu, ' ')
    .replace(opening, '')
    .replace(label, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,;:/|•·*<>=–—-]|\(\s*(?=\)|$)|\))+/u, '')
    .replace(/[\s,;:/|•·*<>=(–—-]{1,99}$/u, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) && !/^(?:et|ou|au|ou au)$/i.test(text) ? [{ ...token, text }] : [];
}

function take(reading: Reading, token: ContactToken): void {
  if (token.kind === 'text' && /^Fax\b/.test(token.text)) return warnUnread(reading, token.text, token.line);
  if (token.kind === 'text') return takeName(reading, token);
  const { kind, text } = token;
  if (token.malformed) warnMalformed(reading, token);
  const free = reading.open.filter((draft) => draft[kind] === null);
  const owner = kind === 'url' ? free.at(-1) : free[0];
  const last = reading.open.at(-1);
  if (owner) owner[kind] = text;
  else if (kind === 'phone' && last && !reading.nameLast && (last.name ?? last.email) !== null)
    last.phone = `${last.phone ?? ''} / ${text}`;
  else begin(reading, token.line, { [kind]: text });
}

function takeName(reading: Reading, { text, line }: ContactToken): void {
  if (text.split(' ').length > longestName) return warnUnread(reading, text, line);
  const several = severalPersons(text);
  const names = several ?? [text];
  const waiting = reading.open.length > 0 && reading.open.every((draft) => !hasAddress(draft));
  if (!several && takesName(reading)) {
    const draft = reading.open[0];
    if (draft) draft.name = nameOf(reading, text, line);
    return;
  }
  const isPerson = looksLikePerson(names[0] ?? '') || personAndRest(text) !== null;
  if (waiting && !isPerson) return warnUnread(reading, text, line);
  if (waiting) dropNonPersons(reading);
  else close(reading);
  for (const name of names) add(reading, line, name);
}

/** In blocks where the number comes first, a name goes to the person whose number was just read. */
function takesName({ nameLast, open }: Reading): boolean {
  return nameLast && open.length === 1 && open[0]?.name === null;
}

function add(reading: Reading, line: number, name: string): void {
  reading.open.push({ name: nameOf(reading, name, line), email: null, phone: null, url: null, line });
}

/** The name alone; a function written after it is reported, there is no place for it. */
function nameOf(reading: Reading, text: string, line: number): string {
  const parts = looksLikePerson(text) ? null : personAndRest(text);
  if (!parts) return text;
  warnUnread(reading, parts.rest, line);
  return parts.person;
}

function begin(reading: Reading, line: number, known: Partial<ImportedContact>): void {
  close(reading);
  reading.open = [{ name: null, email: null, phone: null, url: null, ...known, line }];
}

function close(reading: Reading): void {
  for (const draft of reading.open) {
    if (hasAddress(draft) || (draft.name !== null && looksLikePerson(draft.name))) reading.done.push(draft);
    else if (draft.name !== null) warnUnread(reading, draft.name, draft.line);
  }
  reading.open = [];
}

/** A service above the names of its people is not one of them. */
function dropNonPersons(reading: Reading): void {
  const [persons, others] = [true, false].map((wanted) =>
    reading.open.filter(({ name }) => looksLikePerson(name ?? '') === wanted),
  );
  for (const { name, line } of others ?? []) warnUnread(reading, name ?? '', line);
  reading.open = persons ?? [];
}

function hasAddress({ email, phone, url }: ImportedContact): boolean {
  return email !== null || phone !== null || url !== null;
}

function warnUnread(reading: Reading, text: string, line: number): void {
  const message = `Précision non reprise dans les contacts\u202F: «\u202F${text}\u202F».`;
  reading.warnings.push({ code: 'contact-unread', message, line });
}

function warnMalformed(reading: Reading, { kind, text, line }: ContactToken): void {
  const what =
    kind === 'phone'
      ? 'Numéro de téléphone douteux'
      : kind === 'email'
        ? 'Adresse électronique douteuse'
        : 'Adresse de site douteuse';
  const message = `${what}, repris${kind === 'phone' ? '' : 'e'} tel${kind === 'phone' ? '' : 'le'} quel${kind === 'phone' ? '' : 'le'}\u202F: «\u202F${text}\u202F».`;
  reading.warnings.push({ code: 'contact-malformed', message, line });
}
