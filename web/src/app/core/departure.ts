import { DOCUMENT, Service, inject } from '@angular/core';

/**
 * Leaves the whole document, with all that it holds in memory. The page is emptied first: what the browser keeps of it,
 * to show it again on « Précédent », is blank.
 */
@Service()
export class Departure {
  readonly #document = inject(DOCUMENT);
  #hasLeft = false;

  constructor() {
    this.#document.defaultView?.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.#hasLeft) this.#document.location.reload();
    });
  }

  /** Opens an address in place of this page, which is forgotten. */
  leaveFor(address: string): void {
    this.#hasLeft = true;
    this.#document.body.replaceChildren();
    this.#document.location.replace(address);
  }

  /** Goes to another site and is expected back: the page stays as it is until then. */
  visit(address: string): void {
    this.#document.location.assign(address);
  }
}
