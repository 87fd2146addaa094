import type { KeyFigure, SheetAttachment, SheetLink } from '@recueil/domain';

/** What surrounds the text of a sheet, put in words line by line, to be read in full. */

/** A contact's details, as far as they are known. */
export type ContactDetails = Record<'name' | 'role' | 'email' | 'phone' | 'url', string | null>;

export function figureLine(figure: KeyFigure): string {
  const tail = [figure.label, figure.detail].filter((one) => one !== '').join(', ');
  switch (figure.kind) {
    case 'number':
      return `${figure.value} ${figure.unit} ${tail}`.replace(/\s+/g, ' ').trim();
    case 'share':
      return `${String(figure.value)} sur ${String(figure.of)} ${tail}`.trim();
    case 'change':
      return `${figure.before.label}\u202f: ${String(figure.before.value)} ${figure.unit}, ${figure.after.label}\u202f: ${String(figure.after.value)} ${figure.unit}, ${tail}`;
  }
}

export function linkLine({ label, url }: SheetLink): string {
  return label === '' ? url : `${label}\u202f: ${url}`;
}

/** Of a contact who took themselves out, only that. */
export function contactLine(contact: ContactDetails | undefined): string {
  const { name, role, email, phone, url } = contact ?? { name: '', role: '', email: '', phone: '', url: '' };
  return (
    [name, role, email, phone, url].filter((one) => one !== null && one !== '').join(', ') || 'Coordonnées retirées'
  );
}

export function attachmentLine({ name, alternative }: SheetAttachment): string {
  return alternative === '' ? name : `${name} (${alternative})`;
}

/** « 1er mars 2027 », of a day; empty when it is none. */
export function dayWords(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return words.replace(/^1 /, '1er ').replace(' ', '\u00A0');
}
