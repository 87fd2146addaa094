import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { RemarkView, SavedClassification, SubmissionView } from '@recueil/contracts';
import { ReclassifyForm } from '../../submissions/reclassify-form';
import { FileHistory } from '../../submissions/file-history';
import { Remarks } from '../../submissions/remarks';
import { Versions } from '../../submissions/versions';
import { Opinions } from './opinions';

/** What stands around the text of a file: opinions, messages, notes, where it is filed, versions, history. */
@Component({
  selector: 'rc-file-surroundings',
  imports: [ReclassifyForm, FileHistory, Opinions, Remarks, Versions],
  templateUrl: './file-surroundings.html',
  styleUrl: './file-surroundings.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileSurroundings {
  readonly file = input.required<SubmissionView>();
  readonly changed = output<Partial<SubmissionView>>();
  readonly reread = output();

  protected readonly isCommittee = computed(() => this.file().viewer === 'committee');
  protected readonly mayWrite = computed(() => this.#offers('write-message'));
  protected readonly mayNote = computed(() => this.#offers('write-note'));
  /** Versions are read once they are asked for. */
  protected readonly areVersionsOpen = signal(false);

  protected keepRemarks(remarks: RemarkView[]): void {
    this.changed.emit({ remarks });
  }

  protected keepClassification(classification: SavedClassification): void {
    this.changed.emit({ classification });
  }

  #offers(action: string): boolean {
    return this.file().actions.some(({ name }) => name === action);
  }
}
