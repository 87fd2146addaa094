import { ChangeDetectionStrategy, Component, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftContact } from '@recueil/contracts';
import { TextField } from '../../ui/text-field';
import { DraftStore } from './draft-store';
import { focusAfterRender } from './focus';

const most = 12;
const blank: DraftContact = { id: null, name: '', role: '', email: '', phone: '', url: '' };

/** Whom readers may ask. Those who are named are told, and may take themselves out. */
@Component({
  selector: 'rc-contacts-editor',
  imports: [MatButton, TextField],
  templateUrl: './contacts-editor.html',
  styleUrl: './optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactsEditor {
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly store = inject(DraftStore);
  protected readonly most = most;

  protected nameOf(contact: DraftContact, index: number): string {
    return contact.name || $localize`Contact ${index + 1}:number:`;
  }

  protected add(): void {
    const { contacts } = this.store.content();
    this.store.change({ contacts: [...contacts, blank] });
    this.#focus(`#contact-${contacts.length}-name`);
  }

  protected change(index: number, change: Partial<DraftContact>): void {
    const { contacts } = this.store.content();
    this.store.change({
      contacts: contacts.map((contact, at) => (at === index ? { ...contact, ...change } : contact)),
    });
  }

  protected remove(index: number): void {
    this.store.change({ contacts: this.store.content().contacts.filter((_, at) => at !== index) });
    this.#focus('.add');
  }
}
