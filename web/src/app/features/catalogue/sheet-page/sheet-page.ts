import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type SheetActions, pagePaths, sheetPath } from '@recueil/contracts';
import { PageTitle } from '#web/core/page-title';
import { SessionStore } from '#web/core/session-store';
import { Icon } from '#web/ui/icon';
import { KeyFigures } from '#web/ui/key-figures';
import { ProblemView } from '#web/ui/problem-view';
import { RichTextView } from '#web/ui/rich-text';
import { SheetClaim } from '#web/features/claims/sheet-claim';
import { SheetActionsPanel } from '#web/features/sheet-actions/sheet-actions-panel';
import { CopySource } from './copy-source';
import { SheetAside } from './sheet-aside';
import { SheetAttachments } from './sheet-attachments';
import { type ContentsEntry, SheetContents } from './sheet-contents';
import { SheetStore } from './sheet-store';
import { SimilarList } from './similar-list';
import { partsOf } from '#web/features/texts/sheet-parts';
import { AboutStore } from '#web/core/about-store';
import { textWithSource } from './sheet-source';
import { TeamMessage } from './team-message';

/** A sheet, as a page that one reads and prints. */
@Component({
  selector: 'rc-sheet-page',
  imports: [
    RouterLink,
    MatButton,
    Icon,
    KeyFigures,
    SheetActionsPanel,
    ProblemView,
    RichTextView,
    CopySource,
    SheetAside,
    SheetAttachments,
    SheetClaim,
    SheetContents,
    SimilarList,
    TeamMessage,
  ],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPage {
  readonly slug = input.required<string>();

  readonly #router = inject(Router);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #about = inject(AboutStore);
  readonly #title = inject(PageTitle);

  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SheetStore);
  protected readonly catalogue = pagePaths.catalogue;
  protected readonly parts = computed(() => {
    const sheet = this.store.sheet();
    return sheet ? partsOf(sheet) : [];
  });
  protected readonly contents = computed((): ContentsEntry[] => [
    ...this.parts().map(({ id, heading }) => ({ id, label: heading })),
    ...(this.store.sheet()?.attachments.length ? [{ id: 'pieces-jointes', label: $localize`Pièces jointes` }] : []),
    { id: 'contacts', label: $localize`Contacts` },
  ]);
  protected readonly text = computed(() => {
    const sheet = this.store.sheet();
    if (!sheet) return '';
    const address = `${this.#window?.location.origin ?? ''}${sheetPath(sheet.slug)}`;
    return textWithSource(sheet, address, this.#about.licence());
  });

  /** « C’est ma fiche », once it is known whether one may say so. */
  protected readonly claim = linkedSignal<string, SheetActions['claim']>({
    source: this.slug,
    computation: () => null,
  });

  /** Whether this address is or was that of a sheet. */
  protected readonly isKnown = computed(
    () => this.store.sheet() !== undefined || this.store.failure()?.kind === 'archived',
  );

  constructor() {
    effect(() => {
      const slug = this.slug();
      untracked(() => {
        this.store.open(slug);
      });
    });
    effect(() => {
      this.#title.set(this.#titleOf());
    });
    // A former address leads to the sheet: the page takes the one that it has now.
    effect(() => {
      const sheet = this.store.sheet();
      if (sheet && sheet.slug !== this.slug()) {
        void this.#router.navigateByUrl(sheetPath(sheet.slug), { replaceUrl: true });
      }
    });
  }

  protected print(): void {
    this.#window?.print();
  }

  #titleOf(): string {
    const sheet = this.store.sheet();
    if (sheet) return sheet.title;
    const failure = this.store.failure();
    if (failure?.kind === 'not-found') return $localize`Page introuvable`;
    if (failure?.kind === 'archived') return $localize`Fiche archivée`;
    return failure ? $localize`Fiche indisponible` : $localize`Fiche`;
  }
}
