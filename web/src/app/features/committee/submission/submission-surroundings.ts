import { ChangeDetectionStrategy, Component, computed, input, output, viewChild } from '@angular/core';
import type { RemarkView, SavedClassification, SheetPart, SubmissionView } from '@recueil/contracts';
import { SubmissionHistory } from '#web/features/submissions/submission-history';
import { ReclassifyForm } from '#web/features/submissions/reclassify-form';
import { Remarks } from '#web/features/submissions/remarks';
import { Versions } from '#web/features/versions/versions';
import { Opinions } from './opinions';

/** What stands around the text of a submission: opinions, messages, notes, where it is filed, versions, history. */
@Component({
  selector: 'rc-submission-surroundings',
  imports: [ReclassifyForm, SubmissionHistory, Opinions, Remarks, Versions],
  templateUrl: './submission-surroundings.html',
  styleUrl: './submission-surroundings.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionSurroundings {
  readonly submission = input.required<SubmissionView>();
  /** Whether its text is written on the page, and its versions beside it. */
  readonly isRewritten = input(false);
  readonly changed = output<Partial<SubmissionView>>();
  readonly reread = output();

  private readonly messages = viewChild.required<Remarks>('messages');

  protected readonly isCommittee = computed(() => this.submission().viewer === 'committee');
  protected readonly mayWrite = computed(() => this.#offers('write-message'));
  protected readonly mayNote = computed(() => this.#offers('write-note'));
  /** The author corrected what the committee wrote: what changed is before whoever reads it. */
  protected readonly isCorrected = computed(
    () => this.submission().state === 'reviewing' && this.submission().validation !== null,
  );

  /** Begins a message about one part of the text, and leads to it. */
  write(part: SheetPart): void {
    this.messages().begin(part);
  }

  protected keepRemarks(remarks: RemarkView[]): void {
    this.changed.emit({ remarks });
  }

  protected keepClassification(classification: SavedClassification): void {
    this.changed.emit({ classification });
  }

  #offers(action: string): boolean {
    return this.submission().actions.some(({ name }) => name === action);
  }
}
