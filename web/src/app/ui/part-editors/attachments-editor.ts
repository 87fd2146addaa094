import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type DraftContent,
  type FieldProblem,
  type ImageWidth,
  type StoredAttachment,
  imageWidths,
} from '@recueil/contracts';
import { isImageName } from '@recueil/text';
import { undescribed } from '../attached-image';
import { focusAfterRender } from '../focus';
import { TextField } from '../text-field';
import { extensionOf, stemOf } from './file-names';
import { controlOf, errorOf } from './part-fields';

export type Attachment = DraftContent['attachments'][number];

/**
 * Files joined to the sheet: how they are called, what pictures show, which of them go and which another takes the place
 * of. New ones come from its content.
 */
@Component({
  selector: 'rc-attachments-editor',
  imports: [MatButton, TextField],
  templateUrl: './attachments-editor.html',
  styleUrls: ['./part-editor.scss', './attachments-editor.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttachmentsEditor {
  readonly attachments = model.required<Attachment[]>();
  /** What is wrong with them, under names such as `attachments[1].alternative`. */
  readonly problems = input<readonly FieldProblem[]>([]);
  /** Where their bytes are read; without it, pictures are named only. */
  readonly address = input<((sha256: string, width: ImageWidth) => string) | null>(null);
  /** Sends a file that takes the place of another; its answer is null when it could not be sent. */
  readonly sending = input<((file: File) => Promise<StoredAttachment | null>) | null>(null);

  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  /** Pictures that came in the place of another, under words that were said of that one. */
  readonly #toReadAgain = signal<ReadonlySet<string>>(new Set());

  protected readonly isImageName = isImageName;
  protected readonly stemOf = stemOf;
  protected readonly undescribed = undescribed;
  protected readonly narrow = imageWidths[0];
  /** Why the file that was chosen to take the place of this one did not. */
  protected readonly kept = signal<{ in: string; words: string } | null>(null);

  protected idOf(index: number, fact: keyof Attachment): string {
    return controlOf(`attachments[${index}].${fact}`);
  }

  protected errorOf(index: number, fact: keyof Attachment): string | null {
    return errorOf(this.problems(), `attachments[${index}].${fact}`);
  }

  protected listError(): string | null {
    return errorOf(this.problems(), 'attachments');
  }

  protected kindOf({ name }: Attachment): string | null {
    const extension = extensionOf(name);
    return extension === '' ? null : $localize`L’extension ${extension}:extension: est gardée.`;
  }

  protected alternativeHint({ sha256 }: Attachment): string {
    return this.#toReadAgain().has(sha256)
      ? $localize`L’image a changé\u202F: ces mots disent-ils encore ce qu’elle montre\u202F?`
      : $localize`Pour qui ne la voit pas, en une phrase.`;
  }

  protected rename(attachment: Attachment, stem: string): void {
    this.#change(attachment, { name: stem + extensionOf(attachment.name) });
  }

  protected describe(attachment: Attachment, alternative: string): void {
    this.#toReadAgain.update((known) => new Set([...known].filter((sha256) => sha256 !== attachment.sha256)));
    this.#change(attachment, { alternative });
  }

  protected remove({ sha256 }: Attachment): void {
    this.attachments.update((attachments) => attachments.filter((one) => one.sha256 !== sha256));
    this.#focus('input[type="file"]:not([hidden])');
  }

  /** Puts a file in the place of another, under its name and its words, as they are once it is sent. */
  protected async replace({ sha256 }: Attachment, chosen: HTMLInputElement): Promise<void> {
    const [file] = chosen.files ?? [];
    chosen.value = '';
    this.kept.set(null);
    const stored = file && (await this.sending()?.(file));
    const place = this.attachments().findIndex((one) => one.sha256 === sha256);
    const before = this.attachments()[place];
    if (!stored || !before) return;
    if (this.attachments().some((one) => one.sha256 === stored.sha256)) {
      this.kept.set({ in: sha256, words: $localize`Ce fichier est déjà joint\u202F: rien n’a changé.` });
      return;
    }
    const name = stemOf(before.name) + extensionOf(stored.name);
    const alternative = isImageName(name) ? before.alternative : '';
    if (alternative !== '') this.#toReadAgain.update((known) => new Set([...known, stored.sha256]));
    this.#change(before, { sha256: stored.sha256, name, alternative });
    this.#focus(`#${this.idOf(place, isImageName(name) ? 'alternative' : 'name')}`);
  }

  #change({ sha256 }: Attachment, change: Partial<Attachment>): void {
    this.attachments.update((attachments) =>
      attachments.map((one) => (one.sha256 === sha256 ? { ...one, ...change } : one)),
    );
  }
}
