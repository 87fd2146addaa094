import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftContact, FieldProblem } from '@recueil/contracts';
import { focusAfterRender } from '../focus';
import { TextField } from '../text-field';
import { blankContact } from './blank-lines';
import { controlOf, errorAt, errorOf } from './part-fields';

const most = 12;

/** Whom readers may ask. Those who are named are told, and may take themselves out. */
@Component({
  selector: 'rc-contacts-editor',
  imports: [MatButton, TextField],
  templateUrl: './contacts-editor.html',
  styleUrl: './part-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactsEditor {
  readonly contacts = model.required<DraftContact[]>();
  /** What is wrong with them, under names such as `contacts[1].email`. */
  readonly problems = input<readonly FieldProblem[]>([]);

  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly most = most;

  protected nameOf(contact: DraftContact, index: number): string {
    return contact.name || $localize`Contact ${index + 1}:number:`;
  }

  protected idOf(index: number, fact: keyof DraftContact): string {
    return controlOf(`contacts[${index}].${fact}`);
  }

  protected errorOf(index: number, fact: keyof DraftContact): string | null {
    return errorAt(this.problems(), `contacts[${index}].${fact}`);
  }

  protected listError(): string | null {
    return errorOf(this.problems(), 'contacts');
  }

  protected add(): void {
    const count = this.contacts().length;
    this.contacts.update((contacts) => [...contacts, blankContact]);
    this.#focus(`#${this.idOf(count, 'name')}`);
  }

  protected change(index: number, change: Partial<DraftContact>): void {
    this.contacts.update((contacts) =>
      contacts.map((contact, at) => (at === index ? { ...contact, ...change } : contact)),
    );
  }

  protected remove(index: number): void {
    this.contacts.update((contacts) => contacts.filter((_, at) => at !== index));
    this.#focus('.add');
  }
}
