import '@angular/compiler';
import '@angular/localize/init';
import { registerLocaleData } from '@angular/common';
import french from '@angular/common/locales/fr';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

registerLocaleData(french);
setupZonelessTestEnv();

// What browsers do and jsdom does not: dialogs that open, popovers that close.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement): void {
    this.open = true;
  },
  close(this: HTMLDialogElement): void {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});
Object.assign(HTMLElement.prototype, { hidePopover: (): undefined => undefined });
