import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type Block, type Inline, isSafeLink } from '@recueil/text';

/**
 * The text of a section, from its data: one element a node, text as text nodes. There is no HTML in it to trust, so
 * that `<script>` in a sheet is eight letters on the page.
 */
@Component({
  selector: 'rc-rich-text',
  imports: [NgTemplateOutlet],
  templateUrl: './rich-text.html',
  styleUrl: './rich-text.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RichTextView {
  readonly blocks = input.required<readonly Block[]>();

  protected isBold(inline: Inline): boolean {
    return inline.marks?.some(({ type }) => type === 'bold') ?? false;
  }

  protected isItalic(inline: Inline): boolean {
    return inline.marks?.some(({ type }) => type === 'italic') ?? false;
  }

  /** Where a text leads; nowhere when the address is none that a link may have. */
  protected linkOf(inline: Inline): string | null {
    for (const mark of inline.marks ?? []) {
      if (mark.type === 'link' && isSafeLink(mark.attrs.href)) return mark.attrs.href;
    }
    return null;
  }
}
