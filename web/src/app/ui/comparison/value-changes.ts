import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type ComparedFile, type ComparedValue, type ImageWidth, imageWidths } from '@recueil/contracts';
import { undescribed } from '../attached-image';
import { kindAndSize } from '../attachment-words';
import { longDate } from '../french';

/** Where a file is read, whole or in a narrower copy; null when it is named only. */
export type FileAddress = (sha256: string, width?: ImageWidth | null) => string | null;

/** What changed besides words, each with its old and its new value; files are opened, and drawn where they are images. */
@Component({
  selector: 'rc-value-changes',
  templateUrl: './value-changes.html',
  styleUrl: './value-changes.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ValueChanges {
  readonly changes = input.required<readonly ComparedValue[]>();
  /** What the list is about, for those who listen. */
  readonly label = input<string | null>(null);
  readonly beforeLabel = input($localize`Avant`);
  readonly afterLabel = input($localize`Après`);
  readonly fileAddress = input<FileAddress>(() => null);

  protected readonly drawnWidth = imageWidths[0];
  protected readonly undescribed = undescribed;

  protected sidesOf(change: ComparedValue): { label: string; value: string | null; file: ComparedFile | null }[] {
    return [
      { label: this.beforeLabel(), value: change.before, file: change.files?.before ?? null },
      { label: this.afterLabel(), value: change.after, file: change.files?.after ?? null },
    ];
  }

  /** « PDF, 240 ko, le 4 novembre 2026, par Inès Valcourt ». */
  protected factsOf({ facts }: ComparedFile): string {
    if (facts === null) return '';
    const sent = $localize`le ${longDate(facts.at)}:day:`;
    return [kindAndSize(facts), sent, ...(facts.by ? [$localize`par ${facts.by.name}:who:`] : [])].join(', ');
  }

  /** Two files of one name are two links: « affiche.pdf (La fiche porterait) ». */
  protected nameOf({ name }: ComparedFile, side: string): string {
    return `${name} (${side})`;
  }

  protected isImage({ facts }: ComparedFile): boolean {
    return facts?.mediaType.startsWith('image/') ?? false;
  }
}
