import { Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/**
 * The title of the document: the page first, the product last. A route with a `title` gets it at once; a page whose
 * title depends on what it shows has none in its route, and calls `set`.
 */
@Service()
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    if (title !== undefined) this.set(title);
  }

  set(...parts: string[]): void {
    this.#title.setTitle([...parts, 'Recueil'].join(' – '));
  }
}
