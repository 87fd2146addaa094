import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PublishedSheet, pagePaths } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';
import { longDate, quoted } from '#web/ui/french';
import { Icon } from '#web/ui/icon';
import { SheetContacts } from './sheet-contacts';
import { sourceOf } from './sheet-source';

/** Beside the text: whom to ask, the facts, what one may do with it. */
@Component({
  selector: 'rc-sheet-aside',
  imports: [RouterLink, Icon, SheetContacts],
  templateUrl: './sheet-aside.html',
  styleUrl: './sheet-aside.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetAside {
  readonly sheet = input.required<PublishedSheet>();
  /** « Écrire à l’équipe » was pressed. */
  readonly writing = output();

  protected readonly catalogue = pagePaths.catalogue;
  protected readonly source = computed(() => sourceOf(this.sheet()));
  /** « Licence Ouverte 2.0 »; '' where none was chosen. */
  protected readonly licence = inject(AboutStore).licence;
  protected readonly publishedOn = computed(() => longDate(this.sheet().publishedAt));
  protected readonly basis = computed(() => basisOf(this.sheet()));
}

function basisOf({ basis, collection }: PublishedSheet): string {
  if (basis === 'contributor') return $localize`Validée par son auteur, mot pour mot.`;
  return collection
    ? $localize`Reprise du recueil ${quoted(collection)}:collection:.`
    : $localize`Reprise d’un recueil déjà publié.`;
}
