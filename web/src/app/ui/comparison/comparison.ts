import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ComparedBlock, type ComparedPiece, countWords } from '@recueil/text';
import { type ComparedNode, treeOf } from './compared-tree';

/**
 * What became of a text, word by word: what went is struck, what came is underlined, and both are said in hidden words,
 * so that who listens can tell the two texts apart. Words are text nodes: nothing in them is markup.
 */
@Component({
  selector: 'rc-comparison',
  imports: [NgTemplateOutlet],
  templateUrl: './comparison.html',
  styleUrl: './comparison.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Comparison {
  readonly blocks = input.required<readonly ComparedBlock[]>();
  /** Of the sub-headings in the text: one below the heading that stands over it. */
  readonly headingLevel = input<3 | 4>(4);

  protected readonly tree = computed(() => treeOf(this.blocks()));

  /** Long enough that who listens would not know where it ends. */
  protected isLong({ text }: ComparedPiece): boolean {
    return countWords(text) > 3;
  }

  protected asNodes(content: unknown): ComparedNode[] {
    return content as ComparedNode[];
  }

  protected asBlock(content: unknown): ComparedBlock {
    return content as ComparedBlock;
  }
}
