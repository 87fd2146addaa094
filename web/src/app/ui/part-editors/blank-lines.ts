import type { DraftContact, DraftContent, KeyFigure, SheetLink } from '@recueil/contracts';

/** A line as it is added to a list. */
export const blankFigures: Record<KeyFigure['kind'], KeyFigure> = {
  number: { kind: 'number', value: '', unit: '', label: '', detail: '' },
  share: { kind: 'share', value: 0, of: 10, label: '', detail: '' },
  change: {
    kind: 'change',
    before: { label: $localize`Avant`, value: 0 },
    after: { label: $localize`Après`, value: 0 },
    unit: '',
    label: '',
    detail: '',
  },
};
export const blankLink: SheetLink = { label: '', url: '' };
export const blankContact: DraftContact = { id: null, name: '', role: '', email: '', phone: '', url: '' };

type Lists = Pick<DraftContent, 'keyFigures' | 'links' | 'contacts'>;

/** What is sent of these lists: lines that were added and left empty stay on the page alone. */
export function filledLines({ keyFigures, links, contacts }: Lists): Lists {
  return {
    keyFigures: keyFigures.filter((figure) => !isBlankFigure(figure)),
    links: links.filter(({ label, url }) => label.trim() !== '' || url.trim() !== ''),
    contacts: contacts.filter((contact) => !isBlankContact(contact)),
  };
}

export function isBlankContact({ name, role, email, phone, url }: DraftContact): boolean {
  return [name, role, email, phone, url].every((fact) => fact.trim() === '');
}

function isBlankFigure(figure: KeyFigure): boolean {
  return JSON.stringify(figure) === JSON.stringify(blankFigures[figure.kind]);
}
