import '@angular/compiler';
import '@angular/localize/init';
import { afterEach, beforeEach } from '@jest/globals';
import { registerLocaleData } from '@angular/common';
import french from '@angular/common/locales/fr';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';
import { startTheClock, stopTheClock } from './src/testing/clock';

registerLocaleData(french);
setupZonelessTestEnv();

beforeEach(stopTheClock);
afterEach(startTheClock);

// What browsers do and jsdom does not: dialogs that open, popovers that close, pages that scroll.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement): void {
    this.open = true;
  },
  close(this: HTMLDialogElement): void {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});
Object.assign(HTMLElement.prototype, {
  hidePopover: (): undefined => undefined,
  scrollIntoView: (): undefined => undefined,
});
// Where words stand on the screen: nowhere. The editor asks, to bring its caret into view.
Object.assign(Range.prototype, {
  getClientRects: () => [],
  getBoundingClientRect: () => ({ left: 0, right: 0, top: 0, bottom: 0 }),
});
Object.assign(document, { elementFromPoint: () => null });
