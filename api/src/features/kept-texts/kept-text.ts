import type { Passage, Span } from '@recueil/text';
import type { ErasedText } from '#core/erasures/erasure-log';

/** A text that is kept of a sheet, whatever it is: a version, a draft, or what people wrote about it in a column. */
export interface KeptText extends Pick<ErasedText, 'place' | 'key'> {
  hash: string;
  value: unknown;
  /** Where a passage stands in it. */
  spansOf: (passage: Passage) => Span[];
}

/** What is to be erased of each text. */
export type Choice = (text: KeptText) => readonly Span[];
