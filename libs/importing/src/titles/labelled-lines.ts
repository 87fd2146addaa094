import { fold } from '../words/fold';

export type LabelledField = 'title' | 'organisation' | 'theme' | 'subtheme' | 'pitch' | 'page';

const labels: readonly { field: LabelledField; pattern: RegExp }[] = [
  { field: 'title', pattern: /^(titre|intitule|titre de la (fiche|pratique)|title)$/ },
  {
    field: 'organisation',
    pattern:
      /^(organisation|organisme|structure|administration|etablissement|entite|porteur|porteur du projet|service|organization)$/,
  },
  { field: 'subtheme', pattern: /^(sous-theme|sous theme|sous-thematique|sous-rubrique|subtheme)$/ },
  { field: 'theme', pattern: /^(theme|thematique|rubrique|categorie)$/ },
  { field: 'pitch', pattern: /^(accroche|chapeau|resume|en bref|en une phrase|pitch|description courte)$/ },
  { field: 'page', pattern: /^page$/ },
];

/** Reads "**Organisation :** Ville de Tilly": a field of the sheet on a line of its own; null for ordinary text. */
export function labelledLine(line: string): { field: LabelledField; value: string } | null {
  if (line.length > 600) return null;
  const match = /^[\s*_>•-]{0,9}([\p{L}’' -]{4,30}?)[\s*_]{0,5}:[\s*_]{0,5}(\S.*)$/u.exec(line);
  if (!match) return null;
  const name = fold(match[1] ?? '');
  const label = labels.find(({ pattern }) => pattern.test(name));
  const value = (match[2] ?? '').replace(/[\s*_]{1,9}$/u, '');
  return label && value !== '' ? { field: label.field, value } : null;
}

/** The field that a word names, as a key of a front matter or the head of a column. */
export function fieldNamed(name: string): LabelledField | null {
  return labels.find(({ pattern }) => pattern.test(fold(name).replace(/_/g, ' ')))?.field ?? null;
}
