import { v7 as newId } from 'uuid';
import type { DraftContact, DraftContent } from '@recueil/contracts';
import { canonicalContent, checkContent, type ContentProblem, type SheetContent } from '@recueil/domain';
import { canonicalLine } from '@recueil/text';
import { ProblemError } from '#core/errors/problem';
import { nameInText } from '#rooms/attachments';
import { contentHash } from '#rooms/sheets';
import type { ContactRow } from '#rooms/submissions';

/** A text as it is stored while it is written. */
export interface StoredText {
  content: SheetContent;
  contentHash: string;
  /** Those that the text names and no revision froze. */
  contacts: ContactRow[];
  /** The identifier of each contact that was typed, in order; '' for those with nothing in them. */
  contactIds: string[];
}

/**
 * What was typed, in canonical form. A contact that changed is another contact: whoever agreed to a text agreed to its
 * contacts as they were. `known` are the contacts that the text may name already. Throws `invalid` with every field that
 * cannot be stored.
 */
export function storedText(draft: DraftContent, known: readonly ContactRow[]): StoredText {
  const contacts = draft.contacts.map((contact) => identified(contact, known));
  const named = contacts.flatMap((contact) => (contact === null ? [] : contact.id));
  const { contacts: _typed, ...rest } = draft;
  const attachments = rest.attachments.map((file) => ({ ...file, name: nameInText(file.name) }));
  const typed: SheetContent = { ...rest, contactIds: [...new Set(named)], attachments };
  const problems = [...checkContent(typed), ...draft.contacts.flatMap(contactProblems)];
  if (problems.length > 0) throw refused(problems);
  const content = canonicalContent(typed);
  const kept = contacts.filter((contact) => contact !== null);
  return {
    content,
    contentHash: contentHash(content),
    contacts: kept,
    contactIds: contacts.map((contact) => contact?.id ?? ''),
  };
}

/** A stored text as it is typed, with its contacts whole. */
export function draftContent(content: SheetContent, contacts: readonly ContactRow[]): DraftContent {
  const { contactIds, ...rest } = content;
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return {
    ...rest,
    contacts: contactIds.map((id) => {
      const { name, role, email, phone, url } = byId.get(id) ?? blank;
      return { id, name: name ?? '', role: role ?? '', email: email ?? '', phone: phone ?? '', url: url ?? '' };
    }),
  };
}

const blank = { name: null, role: null, email: null, phone: null, url: null };
const fields = ['name', 'role', 'email', 'phone', 'url'] as const;

function identified(contact: DraftContact, known: readonly ContactRow[]): ContactRow | null {
  const [name, role, email, phone, url] = fields.map((field) => canonicalLine(contact[field]) || null);
  const details = {
    name: name ?? null,
    role: role ?? null,
    email: email ?? null,
    phone: phone ?? null,
    url: url ?? null,
  };
  if (fields.every((field) => field === 'role' || details[field] === null)) return null;
  const same = (one: ContactRow): boolean => fields.every((field) => one[field] === details[field]);
  const kept = known.find((one) => one.id === contact.id && same(one)) ?? known.find(same);
  return { id: kept?.id ?? newId(), ...details };
}

function contactProblems(contact: DraftContact, index: number): ContentProblem[] {
  const field = `contacts[${String(index)}]`;
  const { email, url } = contact;
  return [
    ...(email.trim() === '' || /^[^@\s]+@[^@\s.]+\.[^@\s]+$/.test(email.trim())
      ? []
      : [{ field: `${field}.email`, message: 'Cette adresse est incomplète. Exemple : prenom.nom@ville.example.' }]),
    ...(url.trim() === '' || /^https?:\/\/\S+$/.test(url.trim())
      ? []
      : [{ field: `${field}.url`, message: 'L’adresse doit commencer par https:// ou http://.' }]),
  ];
}

function refused(problems: ContentProblem[]): ProblemError {
  const [first] = problems;
  const detail =
    problems.length === 1
      ? (first?.message ?? '')
      : 'Plusieurs champs ne peuvent pas être enregistrés : voyez chacun d’eux.';
  return new ProblemError('invalid', detail, { errors: problems });
}
