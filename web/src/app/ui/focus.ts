import { type ElementRef, Injector, afterNextRender, inject } from '@angular/core';

/**
 * What was pressed goes away, or makes something new: reading goes on from there once it is drawn. To be called where
 * one may inject.
 */
export function focusAfterRender(host: ElementRef<HTMLElement>): (selector: string) => void {
  const injector = inject(Injector);
  return (selector) => {
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector });
  };
}

const typedIn = '[contenteditable="true"], input, textarea, select';

/** Leads to a part of the page: to what is typed in, when there is something. */
export function reachPart(document: Document, id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  unfoldAround(part);
  const control = part.matches(typedIn) ? part : part.querySelector<HTMLElement>(typedIn);
  (control ?? part).focus();
}

/** Leads to a place of the page as a browser follows a fragment: reading goes on there, whatever it is folded in. */
export function reachPlace(document: Document, id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  unfoldAround(place);
  // A control takes the focus by itself, and stays among those that the keyboard goes through.
  if (!place.matches(typedIn)) place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

function unfoldAround(place: Element): void {
  for (let box = place.parentElement?.closest('details'); box; box = box.parentElement?.closest('details'))
    box.open = true;
}
