import { DOCUMENT, Service, inject } from '@angular/core';

/** Long enough for the browser to have taken the file. */
const patience = 60_000;

/** Hands the browser a file to save, made of what the page holds. */
@Service()
export class Downloads {
  readonly #document = inject(DOCUMENT);

  save(name: string, type: string, content: BlobPart): void {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = this.#document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, patience);
  }
}
