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

/** Leads to a part of the page: to what is typed in, when there is something. */
export function reachPart(document: Document, id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  for (let box = part.parentElement?.closest('details'); box; box = box.parentElement?.closest('details'))
    box.open = true;
  const control = part.matches('input, textarea, select')
    ? part
    : part.querySelector<HTMLElement>('[contenteditable="true"], input, textarea, select');
  (control ?? part).focus();
}
