import { withoutEnding } from '@recueil/text';
import { recogniseHeading } from '../headings/recognise-heading';
import type { SectionKey } from '../imported-sheet';
import { fieldNamed, type LabelledField } from '../titles/labelled-lines';
import { fold } from '../words/fold';

export type ContactField = 'contacts' | 'firstName' | 'name' | 'email' | 'phone' | 'url';

/** What a column of a table holds. `rank` tells the columns of a second contact from those of the first. */
export type Column =
  | { kind: 'field'; field: LabelledField }
  | { kind: 'section'; key: SectionKey; expected: boolean }
  | { kind: 'resultsKind'; expected: boolean }
  | { kind: 'contact'; field: ContactField; rank: number };

const contactNames: readonly { field: ContactField; pattern: RegExp }[] = [
  {
    field: 'contacts',
    pattern:
      /^(contacts?|pour plus d'informations?(,? contacter)?|personnes? a contacter|coordonnees|contact information|contact details)$/,
  },
  { field: 'firstName', pattern: /^(prenom|first name)$/ },
  {
    field: 'name',
    pattern:
      /^(nom|name|last name|nom de famille|nom prenom|prenom nom|nom et prenom|prenom et nom|referente?|interlocuteur|contact name|full name)$/,
  },
  {
    field: 'email',
    pattern: /^((adresse )?(courriel|e-?mail|mail|mel)|courrier electronique|adresse electronique|email address)$/,
  },
  { field: 'phone', pattern: /^(telephone|tel\.?|phone|mobile|portable|numero de telephone|phone number)$/ },
  { field: 'url', pattern: /^(sites?( (web|internet))?|url|page web|lien|web|website|link|adresse du site)$/ },
];

const englishSections: readonly { key: SectionKey; pattern: RegExp; expected?: boolean }[] = [
  { key: 'origin', pattern: /^(origins?( of the (approach|initiative|project))?|context|background|why)$/ },
  { key: 'results', pattern: /^(expected results?|results expected)$/, expected: true },
  { key: 'results', pattern: /^(results?|results obtained|obtained results?|outcomes?)$/ },
  { key: 'principles', pattern: /^(principles?( adopted)?|approach|how)$/ },
  { key: 'advice', pattern: /^(advice|implementation advice|tips|recommendations?)$/ },
  { key: 'setbacks', pattern: /^(setbacks?|failures?|what did not work|what didn't work|difficulties)$/ },
];

const resultsKind =
  /^(type (de|des) resultats?|nature (de|des) resultats?|results ?kind|results type|resultats? \(type\)|kind of results?)$/;
const otherFields: readonly { field: LabelledField; pattern: RegExp }[] = [
  { field: 'title', pattern: /^(pratique|nom de la (pratique|fiche)|fiche|sheet|practice|name of the practice)$/ },
  {
    field: 'organisation',
    pattern: /^(organization|organisation name|nom de l'(organisation|organisme|administration)|entity)$/,
  },
  { field: 'theme', pattern: /^(topic|category)$/ },
  { field: 'subtheme', pattern: /^(sub-?topic|sub-?theme|sub-?category|sous ?theme)$/ },
  { field: 'pitch', pattern: /^(summary|tagline|phrase d'accroche|description)$/ },
];

/** Reads the head of a column, in French or in English; null when it is none that a sheet has. */
export function columnNamed(head: string): Column | null {
  const { name, rank } = withoutRank(withoutEnding(fold(head.slice(0, 120)).replace(/_/g, ' '), /[\s:*.]/));
  if (name === '') return null;
  if (resultsKind.test(name)) return { kind: 'resultsKind', expected: !name.includes('obtenu') };
  const contact = contactNames.find(({ pattern }) => pattern.test(name));
  if (contact) return { kind: 'contact', field: contact.field, rank };
  const field = fieldNamed(name) ?? otherFields.find(({ pattern }) => pattern.test(name))?.field;
  if (field) return { kind: 'field', field };
  const english = englishSections.find(({ pattern }) => pattern.test(name));
  if (english) return { kind: 'section', key: english.key, expected: english.expected ?? false };
  const heading = recogniseHeading(head);
  if (!heading || heading.key === 'contacts') return null;
  return { kind: 'section', key: heading.key, expected: heading.resultsKind === 'expected' };
}

/** "Courriel 2", "contact 2 – courriel", "Courriel du contact": the name alone, and which contact it is of. */
function withoutRank(head: string): { name: string; rank: number } {
  const rank = Number(/(?:^|\D)([1-9])(?=\D|$)/.exec(head)?.[1] ?? 1);
  const bare = head.replace(/\s{0,9}[(#n°]{0,9}[1-9]\)?(?=\D|$)/, '').trim();
  const name = bare
    .replace(/^contacts?\s{0,9}[-–—:./]?\s{1,9}(?=\S)/, '')
    .replace(/\s{1,9}(?:du|de la|des|de) (?:contacts?|personne|referente?)$/, '');
  return { name: name === '' ? bare : name, rank };
}
