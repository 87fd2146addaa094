/**
 * Whether the catalogue is open to the public. Until it is, only those who are invited see anything. Once open it stays
 * so: what was found open is not asked again. The room that keeps the settings provides it.
 */
export abstract class CatalogueOpening {
  /** Without asking: false also while it is not known yet. */
  abstract readonly isKnownOpen: boolean;

  abstract isOpen(): Promise<boolean>;
}

export const notYetOpen = 'Ce catalogue n’est pas encore ouvert au public : connectez-vous si vous y êtes invité.';
