import { checkRichText, isSafeLink, isStorable } from '@recueil/text';
import { sectionNames, type KeyFigure, type SheetContent } from './content';
import { contentLimits as limits } from './limits';

/** Why a content is refused: the field, as in `sections.origin` or `links[2].url`, and a French reason. */
export interface ContentProblem {
  field: string;
  message: string;
}

/**
 * Checks a content of the right shape against what may be stored: hard limits, the schema of texts, safe links, drawable
 * figures. Answers with every problem, or none. Does not ask whether it is complete: drafts are not.
 */
export function checkContent(content: SheetContent): ContentProblem[] {
  return [
    ...line('title', content.title, limits.title),
    ...line('organisation', content.organisation, limits.organisation),
    ...line('pitch', content.pitch, limits.pitch),
    ...sectionNames.flatMap((name) => section(name, content)),
    ...date(content.resultsDate),
    ...count('keyFigures', content.keyFigures, limits.keyFigures, 'chiffres clés'),
    ...content.keyFigures.flatMap((figure, index) => keyFigure(figure, `keyFigures[${String(index)}]`)),
    ...count('links', content.links, limits.links, 'liens'),
    ...content.links.flatMap((link, index) => sheetLink(link, `links[${String(index)}]`)),
    ...count('contactIds', content.contactIds, limits.contacts, 'contacts'),
    ...count('attachments', content.attachments, limits.attachments, 'pièces jointes'),
  ];
}

function line(field: string, text: string, limit: number): ContentProblem[] {
  if (!isStorable(text)) return [{ field, message: 'Ce texte contient des caractères illisibles.' }];
  if (text.length <= limit) return [];
  return [{ field, message: `${String(limit)} caractères au plus ; il y en a ${String(text.length)}.` }];
}

function section(name: (typeof sectionNames)[number], content: SheetContent): ContentProblem[] {
  const text = content.sections[name];
  if (text === null) return [];
  const field = `sections.${name}`;
  return checkRichText(text).map(({ path, message }) => ({ field: path === '' ? field : `${field}.${path}`, message }));
}

function date(value: string | null): ContentProblem[] {
  const valid = value === null || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)));
  return valid ? [] : [{ field: 'resultsDate', message: 'Cette date n’existe pas. Écrivez-la ainsi : 2026-12-31.' }];
}

function count(field: string, items: unknown[], limit: number, name: string): ContentProblem[] {
  return items.length <= limit ? [] : [{ field, message: `${String(limit)} ${name} au plus.` }];
}

function keyFigure(figure: KeyFigure, field: string): ContentProblem[] {
  const words = [
    ...line(`${field}.label`, figure.label, limits.figureText),
    ...line(`${field}.detail`, figure.detail, limits.figureText),
  ];
  switch (figure.kind) {
    case 'number':
      return [...words, ...line(`${field}.value`, figure.value, 40), ...line(`${field}.unit`, figure.unit, 40)];
    case 'share': {
      const drawable = isCount(figure.value) && isCount(figure.of) && figure.value <= figure.of && figure.of >= 1;
      if (drawable && figure.of <= 20) return words;
      return [...words, { field, message: 'Une part se compte en entiers, sur 20 au plus : « 7 sur 10 ».' }];
    }
    case 'change': {
      const finite = [figure.before.value, figure.after.value].every((value) => Number.isFinite(value) && value >= 0);
      const labels = [
        ...line(`${field}.before`, figure.before.label, 40),
        ...line(`${field}.after`, figure.after.label, 40),
      ];
      const problem = { field, message: 'Les deux valeurs comparées sont des nombres positifs.' };
      return [...words, ...labels, ...line(`${field}.unit`, figure.unit, 40), ...(finite ? [] : [problem])];
    }
  }
}

function sheetLink(link: SheetContent['links'][number], field: string): ContentProblem[] {
  const safe = isSafeLink(link.url) && /^https?:/.test(link.url);
  const problem = { field: `${field}.url`, message: 'L’adresse doit commencer par https:// ou http://.' };
  return [...line(`${field}.label`, link.label, limits.linkLabel), ...(safe ? [] : [problem])];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
