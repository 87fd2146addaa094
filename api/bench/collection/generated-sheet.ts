import { complements, organisations, places, practices, publics, sentenceParts, themes, topics } from './french.ts';
import type { Random } from './random.ts';

/** A sheet as a document tells it, before any import. */
export interface GeneratedSheet {
  title: string;
  organisation: string;
  theme: string;
  subtheme: string;
  pitch: string;
  origin: string[];
  results: string[];
  principles: string[];
  advice: string[];
  contact: { name: string; phone: string; email: string };
}

const firstNames = [
  'Odile',
  'Anselme',
  'Yasmina',
  'Firmin',
  'Solange',
  'Tanguy',
  'Inès',
  'Barnabé',
  'Mireille',
  'Kofi',
];
const lastNames = [
  'Marchetaux',
  'Dufrêne',
  'Carvalho',
  'Lestrange',
  'Obiang',
  'Quesnel',
  'Vartan',
  'Brelivet',
  'Sorgue',
];

/** Some 250 words, spread over the sections as in real sheets. `index` makes it unlike the others. */
export function generatedSheet(random: Random, index: number): GeneratedSheet {
  const place = places[(index * 37) % places.length] ?? '';
  const theme = random.pickUnevenly(themes);
  const subtheme = random.pickUnevenly(theme.subthemes);
  const practice = random.pickUnevenly(practices);
  const title = capitalised(`${practice} pour ${random.pickUnevenly(publics)} ${random.pick(complements)} à ${place}`);
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  return {
    title,
    organisation: `${random.pickUnevenly(organisations)} ${place}`,
    theme: theme.label,
    subtheme: subtheme.label,
    pitch: sentence(random),
    origin: sentences(random, random.between(2, 4)),
    results: [...sentences(random, random.between(3, 6)), figure(random)],
    principles: sentences(random, random.between(3, 6)),
    advice: sentences(random, random.between(2, 5)),
    contact: {
      name,
      phone: `01 99 00 ${digits(random)} ${digits(random)}`,
      email: `${plainLetters(name).replace(' ', '.')}@${plainLetters(place)}.example`,
    },
  };
}

function sentences(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => sentence(random));
}

function sentence(random: Random): string {
  const { subjects, verbs, things, manners, reasons } = sentenceParts;
  const clause = `${random.pick(verbs)} ${random.pickUnevenly(things)} ${random.pick(manners)}`;
  const more = random.chance(0.5) ? `, ${random.pick(reasons)}` : ` et ${random.pick(verbs)} ${random.pick(things)}`;
  const topic = random.chance(0.6) ? `, côté ${random.pickUnevenly(topics)} ou ${random.pick(topics)}` : '';
  return `${random.pick(subjects)} ${clause}${topic}${more}.`;
}

function figure(random: Random): string {
  return `${random.between(12, 98)} % des personnes interrogées en ${random.between(2009, 2026)} s’en disent satisfaites.`;
}

function digits(random: Random): string {
  return String(random.between(0, 99)).padStart(2, '0');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z ]+/g, '-');
}
