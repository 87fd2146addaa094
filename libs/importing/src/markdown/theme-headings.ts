import { labelledLine } from '../titles/labelled-lines';
import { fold } from '../words/fold';
import type { SheetOutline } from './outline';
import type { MarkdownLine } from './scan-lines';

export interface SheetThemes {
  theme: string | null;
  subtheme: string | null;
  /** Headings between the two that no field takes. */
  left: MarkdownLine[];
}

const collectionNames =
  /\b(?:recueil|catalogue|collection|fiches?|bonnes pratiques|pratiques|guide|cahier|panorama|livret|repertoire|tome|volume|edition|sommaire)\b/;

/** The heading over the whole document that names the document and no theme, if it has one. */
export function collectionTitle(sheets: readonly SheetOutline[]): MarkdownLine | null {
  const roots = new Set(sheets.map(({ above }) => above[0]));
  const [root] = roots;
  if (roots.size !== 1 || !root || labelledLine(root.text)) return null;
  const deep = sheets.some(({ above }) => above.length > 2);
  return deep || collectionNames.test(fold(root.text)) ? root : null;
}

/** The theme and the sub-theme that the headings above a sheet name, the highest first. */
export function themesOf({ above }: SheetOutline, collection: MarkdownLine | null): SheetThemes {
  const themes: SheetThemes = { theme: null, subtheme: null, left: [] };
  for (const line of above) {
    if (line === collection) continue;
    const label = labelledLine(line.text);
    const name = label?.field === 'theme' || label?.field === 'subtheme' ? label.value : line.text;
    if (themes.theme === null && label?.field !== 'subtheme') themes.theme = name;
    else if (themes.subtheme === null) themes.subtheme = name;
    else themes.left.push(line);
  }
  return themes;
}
