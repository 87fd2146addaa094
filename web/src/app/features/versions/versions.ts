import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type RevisionList, type RevisionText, type RevisionView, apiRoutes } from '@recueil/contracts';
import { reading } from '#web/core/reading';
import { DraftStore } from '#web/features/drafts/draft-store';
import { SheetPreview } from '#web/features/texts/sheet-preview';
import { dayAndHour } from '#web/ui/french';
import { VersionComparison } from './comparing/version-comparison';
import { RestoreVersion } from './restoring/restore-version';

/**
 * The versions of a text that were frozen: one reads them again, and sees what changed between any two; where the text is
 * being written, one of them can take its place. Nothing is asked before it is opened.
 */
@Component({
  selector: 'rc-versions',
  imports: [MatButton, RestoreVersion, SheetPreview, VersionComparison],
  templateUrl: './versions.html',
  styles: `
    .versions > li {
      padding-block: var(--rc-2);
      border-top: var(--rc-line);
    }

    .panel.wide {
      max-width: none;
      margin-top: var(--rc-3);
    }

    [open] {
      padding-bottom: var(--rc-4);
    }

    @media print {
      details:not([open]) {
        display: none;
      }
    }
  `,
  styleUrl: '../../ui/optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Versions {
  readonly submissionId = input.required<string>();
  /** The hash of the text in force: another one, and the versions are read again. */
  readonly contentHash = input.required<string>();
  /** Whether a text is being written, to which versions may be compared too. */
  readonly isBeingWritten = input(false);
  /** Whether it is open without being asked for. */
  readonly opensByItself = input(false);

  readonly #key = computed(() => ({ id: this.submissionId(), hash: this.contentHash() }));
  readonly #list = reading<RevisionList>(() => (this.isOpen() ? apiRoutes.revisions(this.#key().id) : undefined));

  protected readonly isOpen = signal(false);
  protected readonly canRestore = inject(DraftStore, { optional: true }) !== null;
  protected readonly dayAndHour = dayAndHour;
  protected readonly revisions = computed(() => this.#list.value()?.revisions);
  protected readonly listFailed = computed(() => this.#list.failure() !== null);
  protected readonly shown = linkedSignal<string, string | null>({
    source: this.submissionId,
    computation: () => null,
  });
  protected readonly text = reading<RevisionText>(() => {
    const id = this.shown();
    return id === null ? undefined : apiRoutes.revision(this.submissionId(), id);
  });
  protected readonly version = computed(() => {
    const read = this.text.value();
    return read?.id === this.shown() ? read : null;
  });

  protected byOf({ by }: RevisionView): string {
    return by ? `, ${by.name}` : '';
  }
}
