import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PublishedSheet, pagePaths } from '@recueil/contracts';
import { longDate, quoted } from '../../../ui/french';
import { Icon } from '../../../ui/icon';
import { sourceOf } from './sheet-parts';

/** Beside the text: whom to ask, the facts, what one may do with it. */
@Component({
  selector: 'rc-sheet-aside',
  imports: [RouterLink, Icon],
  templateUrl: './sheet-aside.html',
  styleUrl: './sheet-aside.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetAside {
  readonly sheet = input.required<PublishedSheet>();

  protected readonly catalogue = pagePaths.catalogue;
  protected readonly source = computed(() => sourceOf(this.sheet()));
  protected readonly publishedOn = computed(() => longDate(this.sheet().publishedAt));
  protected readonly basis = computed(() => basisOf(this.sheet()));
  protected readonly heading = computed(() => {
    const { contactCount, contacts } = this.sheet();
    return contacts.length > 0 || contactCount === 0 ? $localize`Contacts` : countOf(contactCount);
  });
  /** An address may break before its @, never elsewhere. */
  protected readonly contacts = computed(() =>
    this.sheet().contacts.map((contact) => {
      const [local = '', ...domain] = (contact.email ?? '').split('@');
      return {
        ...contact,
        after: contact.role ? `, ${contact.role}` : '',
        local,
        domain: domain.length > 0 ? `@${domain.join('@')}` : '',
      };
    }),
  );
}

function countOf(count: number): string {
  return count === 1 ? $localize`1\u00A0contact` : $localize`${count}:count:\u00A0contacts`;
}

function basisOf({ basis, collection }: PublishedSheet): string {
  if (basis === 'contributor') return $localize`Validée par son auteur, mot pour mot.`;
  return collection
    ? $localize`Reprise du recueil ${quoted(collection)}:collection:.`
    : $localize`Reprise d’un recueil déjà publié.`;
}
