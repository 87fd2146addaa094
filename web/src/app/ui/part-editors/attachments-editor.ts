import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftContent, FieldProblem } from '@recueil/contracts';
import { isImageName } from '@recueil/text';
import { focusAfterRender } from '../focus';
import { TextField } from '../text-field';
import { controlOf, errorOf } from './part-fields';

export type Attachment = DraftContent['attachments'][number];

/** Files joined to the sheet: how they are called, what pictures show, and which of them go. New ones come from its content. */
@Component({
  selector: 'rc-attachments-editor',
  imports: [MatButton, TextField],
  templateUrl: './attachments-editor.html',
  styleUrl: './part-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttachmentsEditor {
  readonly attachments = model.required<Attachment[]>();
  /** What is wrong with them, under names such as `attachments[1].alternative`. */
  readonly problems = input<readonly FieldProblem[]>([]);

  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));

  protected readonly isImageName = isImageName;

  protected idOf(index: number, fact: keyof Attachment): string {
    return controlOf(`attachments[${index}].${fact}`);
  }

  protected errorOf(index: number, fact: keyof Attachment): string | null {
    return errorOf(this.problems(), `attachments[${index}].${fact}`);
  }

  protected listError(): string | null {
    return errorOf(this.problems(), 'attachments');
  }

  /** The name without what says of which kind the file is. */
  protected stemOf({ name }: Attachment): string {
    return name.slice(0, name.length - extensionOf(name).length);
  }

  protected kindOf({ name }: Attachment): string | null {
    const extension = extensionOf(name);
    return extension === '' ? null : $localize`L’extension ${extension}:extension: est gardée.`;
  }

  protected rename(attachment: Attachment, stem: string): void {
    this.change(attachment, { name: stem + extensionOf(attachment.name) });
  }

  protected change({ sha256 }: Attachment, change: Partial<Attachment>): void {
    this.attachments.update((attachments) =>
      attachments.map((one) => (one.sha256 === sha256 ? { ...one, ...change } : one)),
    );
  }

  protected remove({ sha256 }: Attachment): void {
    this.attachments.update((attachments) => attachments.filter((one) => one.sha256 !== sha256));
    this.#focus('input[type="file"]');
  }
}

/** « .pdf »; '' when there is none. */
function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
}
