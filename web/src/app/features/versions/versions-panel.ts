import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type RevisionList, type RevisionText, type RevisionView, apiRoutes } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import { reading } from '#web/core/reading';
import { DraftStore } from '#web/features/drafts/draft-store';
import { RestoreVersion } from './restoring/restore-version';
import { SheetPreview } from '#web/features/texts/sheet-preview';

/**
 * The versions of a text that were frozen, to be looked back at; where the text is being written, one of them can take
 * its place. Nothing is asked before it is opened.
 */
@Component({
  selector: 'rc-versions-panel',
  imports: [MatButton, RestoreVersion, SheetPreview],
  template: `
    <details #box (toggle)="isOpen.set(box.open)">
      <summary i18n>Versions antérieures</summary>
      @if (revisions.value(); as list) {
        <ul class="versions">
          @for (revision of list.revisions; track revision.id) {
            <li class="row between">
              <span
                >{{ revision.label }}<br /><span class="small quiet"
                  >{{ dayAndHour(revision.at) }}{{ byOf(revision) }}</span
                ></span
              >
              <button
                matButton
                type="button"
                [attr.aria-expanded]="shown() === revision.id"
                (click)="shown.set(shown() === revision.id ? null : revision.id)"
              >
                <ng-container i18n
                  >Relire<span class="vh"> «&#8239;{{ revision.label }}&#8239;»</span></ng-container
                >
              </button>
            </li>
          } @empty {
            <li class="quiet" i18n>Aucune pour le moment&#8239;: une version est gardée à chaque envoi au comité.</li>
          }
        </ul>
        @if (isWritten) {
          <rc-restore-version [submissionId]="submissionId()" [version]="version()" />
        }
        @if (version(); as read) {
          <div class="panel wide"><rc-sheet-preview [submissionId]="submissionId()" [content]="read.content" /></div>
        }
        @if (text.failure()) {
          <p role="alert" i18n>Cette version ne peut pas être affichée pour le moment.</p>
        }
      } @else if (revisions.failure()) {
        <p role="alert" i18n>Les versions ne peuvent pas être affichées pour le moment.</p>
      } @else {
        <p class="quiet" i18n>Ouverture…</p>
      }
    </details>
  `,
  styles: `
    .versions > li {
      padding-block: var(--rc-2);
      border-top: var(--rc-line);
    }

    .panel.wide {
      max-width: none;
      margin-top: var(--rc-3);
    }
  `,
  styleUrl: '../../ui/optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VersionsPanel {
  readonly submissionId = input.required<string>();

  protected readonly isOpen = signal(false);
  protected readonly isWritten = inject(DraftStore, { optional: true }) !== null;
  protected readonly shown = linkedSignal<string, string | null>({
    source: this.submissionId,
    computation: () => null,
  });
  protected readonly dayAndHour = dayAndHour;
  protected readonly revisions = reading<RevisionList>(() =>
    this.isOpen() ? apiRoutes.revisions(this.submissionId()) : undefined,
  );
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
