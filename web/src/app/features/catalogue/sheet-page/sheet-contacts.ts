import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type PublishedSheet, type SheetContact, pagePaths, sheetPath } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { MailAddress } from '#web/ui/mail-address';
import { SheetStore } from './sheet-store';

/** Whom to ask: names and details for agents, how many there are for the others, and the way to write to them. */
@Component({
  selector: 'rc-sheet-contacts',
  imports: [RouterLink, MatButton, MailAddress],
  templateUrl: './sheet-contacts.html',
  styleUrl: './sheet-contacts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetContacts {
  readonly sheet = input.required<PublishedSheet>();
  /** « Écrire à l’équipe » was pressed. */
  readonly writing = output();

  readonly #store = inject(SheetStore);
  protected readonly session = inject(SessionStore);
  protected readonly signIn = pagePaths.signIn;
  /** The address of this page, to come back to. */
  protected readonly here = computed(() => sheetPath(this.sheet().slug));
  protected readonly hasFailed = computed(() => this.#store.failure() !== null);
  protected readonly heading = computed(() => {
    const { contactCount, contacts } = this.sheet();
    return contacts.length > 0 || contactCount === 0 ? $localize`Contacts` : countOf(contactCount);
  });
  protected readonly contacts = computed(() =>
    this.sheet().contacts.map((contact) => ({
      ...contact,
      after: contact.role ? `, ${contact.role}` : '',
      dialled: dialled(contact.phone),
    })),
  );
}

function countOf(count: number): string {
  return count === 1 ? $localize`1\u00A0contact` : $localize`${count}:count:\u00A0contacts`;
}

/** What a telephone dials; null for what is more than a number: an extension, two numbers. */
function dialled(phone: SheetContact['phone']): string | null {
  if (phone === null || !/^\+?[\d\s.()-]+$/.test(phone)) return null;
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return /^\+?\d{4,15}$/.test(digits) ? `tel:${digits}` : null;
}
