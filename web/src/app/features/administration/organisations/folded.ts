import { alikeForm } from '@recueil/text';

/** A text without case nor accents, signs that are alike as one, to be searched in. */
export function folded(text: string): string {
  return alikeForm(text)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('fr')
    .trim();
}
