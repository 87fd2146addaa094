import type { ResultsKind } from '@recueil/domain';
import type { SheetPart } from '../remarks';
import type { ItemWords } from './compare-items';

export type ListPart = 'keyFigures' | 'links' | 'contacts' | 'attachments';

/** How a part of a sheet is called on the screen and in mails. */
export function partHeading(part: SheetPart, resultsKind: ResultsKind): string {
  const headings: Record<SheetPart, string> = {
    title: 'Titre',
    organisation: 'Organisme',
    pitch: 'Accroche',
    origin: 'Origine de la démarche',
    results: resultsKind === 'expected' ? 'Résultats attendus' : 'Résultats obtenus',
    principles: 'Principes adoptés',
    advice: 'Conseils de mise en œuvre',
    setbacks: 'Ce qui n’a pas marché',
    keyFigures: 'Chiffres clés',
    links: 'Liens',
    contacts: 'Contacts',
    attachments: 'Pièces jointes',
  };
  return headings[part];
}

export const itemWords: Readonly<Record<ListPart, ItemWords>> = {
  keyFigures: {
    one: 'Le chiffre',
    added: 'Un chiffre est ajouté',
    removed: 'Un chiffre est retiré',
    changed: 'Un chiffre est remplacé',
    order: 'L’ordre des chiffres change',
  },
  links: {
    one: 'Le lien',
    added: 'Un lien est ajouté',
    removed: 'Un lien est retiré',
    changed: 'Un lien est remplacé',
    order: 'L’ordre des liens change',
  },
  contacts: {
    one: 'Le contact',
    added: 'Un contact est ajouté',
    removed: 'Un contact est retiré',
    changed: 'Un contact est saisi de nouveau, avec les mêmes coordonnées',
    order: 'L’ordre des contacts change',
  },
  attachments: {
    one: 'La pièce jointe',
    added: 'Une pièce jointe est ajoutée',
    removed: 'Une pièce jointe est retirée',
    changed: 'Une pièce jointe est remplacée',
    order: 'L’ordre des pièces jointes change',
  },
};
