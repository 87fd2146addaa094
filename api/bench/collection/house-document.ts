import type { GeneratedSheet } from './generated-sheet.ts';

/**
 * The text of a collection as a PDF of the house gives it: a cover, a table of contents by theme and sub-theme that
 * alone names the organisations, then a page for each sheet.
 */
export function houseDocument(title: string, sheets: readonly GeneratedSheet[]): string {
  const sorted = [...sheets].sort((one, other) => placeOf(one).localeCompare(placeOf(other), 'fr'));
  return [cover(title), ...contents(sorted), '', '', ...sorted.map((sheet) => `\f${page(sheet)}`)].join('\n');
}

function cover(title: string): string {
  return ['', '', title, '', 'Bonnes pratiques réunies pour les services publics.', '', ''].join('\n');
}

function contents(sheets: readonly GeneratedSheet[]): string[] {
  let theme = '';
  let subtheme = '';
  return sheets.flatMap((sheet, index) => {
    const lines: string[] = [];
    if (sheet.theme !== theme) lines.push(sheet.theme, '');
    if (sheet.subtheme !== subtheme) lines.push(`■ ${sheet.subtheme}`, '');
    ({ theme, subtheme } = sheet);
    return [...lines, sheet.title, `${sheet.organisation} ${index + 3}`, ''];
  });
}

function page({ title, pitch, origin, results, principles, advice, contact }: GeneratedSheet): string {
  const sections: [string, string[]][] = [
    ['Origine de la démarche', origin],
    ['Résultats obtenus', results],
    ['Principes adoptés', principles],
    ['Conseils de mise en œuvre', advice],
    ['Pour plus d’informations, contacter', [`${contact.name} • ${contact.phone} • ${contact.email}`]],
  ];
  const body = sections.flatMap(([heading, lines]) => [heading, ...lines]);
  return [title, pitch, ...body].join('\n\n');
}

function placeOf({ theme, subtheme }: GeneratedSheet): string {
  return `${theme === 'Relation de service' ? 1 : 2} ${subtheme}`;
}
