import type { KeyFigure, SheetLink } from '@recueil/domain';
import { shownAddress } from '@recueil/text';
import type { ContactDetails } from '../part-lines';
import type { ComparableContent, ComparedFile } from './compared-content';

/** A value of a figure, a link, a contact or a file, under the name that its editor has for it. */
export interface Field {
  name: string;
  /** As it is shown: other values never look the same. */
  value: string;
  isAddress?: boolean;
}

/** One line of a list: what it is made of, and by which of its values it is known again. */
export interface Item {
  /** Alike in two texts for an item that is the same in both, to the letter. */
  identity: string;
  /** Of a contact, which record it is; null until the server has seen it. */
  id?: string | null;
  fields: Field[];
  /** What it is called where it is told. */
  title: string;
  /** Two items that share one of these may be one that changed. */
  signs: string[];
  file?: ComparedFile;
}

export function figureItem(figure: KeyFigure): Item {
  const fields = [...figureFields(figure), field('Ce qui est compté', figure.label), field('Précision', figure.detail)];
  return item(fields, figure.label, [figure.label, figure.detail]);
}

function figureFields(figure: KeyFigure): Field[] {
  switch (figure.kind) {
    case 'number':
      return [field('Forme', 'un nombre'), field('Nombre', figure.value), field('Unité', figure.unit)];
    case 'share':
      return [
        field('Forme', 'une part'),
        field('Combien', String(figure.value)),
        field('Sur combien', String(figure.of)),
      ];
    case 'change':
      return [
        field('Forme', 'un avant et un après'),
        field('Avant', figure.before.label),
        field('Valeur avant', String(figure.before.value)),
        field('Après', figure.after.label),
        field('Valeur après', String(figure.after.value)),
        field('Unité', figure.unit),
      ];
  }
}

export function linkItem({ label, url }: SheetLink): Item {
  return item([field('Intitulé', label), address('Adresse', url)], label, [label, url]);
}

export function contactItem(contact: ComparableContent['contacts'][number]): Item {
  const { id } = contact;
  const detail = (name: string, key: keyof ContactDetails): Field => field(name, contact[key] ?? '');
  const fields = [
    detail('Prénom et nom', 'name'),
    detail('Fonction', 'role'),
    address('Adresse électronique', contact.email ?? ''),
    detail('Téléphone', 'phone'),
    address('Page', contact.url ?? ''),
  ];
  const written = fields.filter(({ value }) => value !== '');
  const shown = written.length > 0 ? written : [field('Coordonnées', 'retirées')];
  const { identity, ...rest } = item(shown, contact.name ?? '', [contact.name ?? '', contact.email ?? '']);
  return { ...rest, id, identity: `${id ?? ''} ${identity}` };
}

export function fileItem({ sha256, name, alternative, facts = null }: ComparableContent['attachments'][number]): Item {
  const fields = [
    field('Fichier', sha256),
    field('Nom du fichier', name),
    field('Ce que montre l’image, ce que dit le document', alternative),
  ];
  return { ...item(fields, name, [sha256, name]), file: { sha256, name, alternative, facts } };
}

function item(fields: Field[], title: string, signs: string[]): Item {
  return {
    identity: JSON.stringify(fields.map(({ name, value }) => [name, value])),
    fields,
    title,
    signs: signs.filter((sign) => sign !== ''),
  };
}

function field(name: string, value: string): Field {
  return { name, value };
}

function address(name: string, value: string): Field {
  return { name, value: shownAddress(value), isAddress: true };
}
