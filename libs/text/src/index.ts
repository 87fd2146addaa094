/** The text of a sheet as data: its schema, its check, its canonical form, its words. Pure; runs in any browser. */
export * from './rich-text';
export { nodeRules, markOrder, linkProtocols, hardLimits } from './schema';
export { checkRichText, isRichText, isSafeLink, type TextProblem } from './check';
export { canonicalRichText, isEmptyRichText } from './canonical';
export { withoutUnseen, seenForm, alikeForm } from './signs/forms';
export { alikeFolds, type Fold } from './signs/folds';
export { formWithPlaces, type FormWithPlaces } from './signs/form-with-places';
export { arrivingLine, arrivingText, canonicalLine, canonicalInline, isBlank, isStorable } from './text-form';
export { toPlainText, fromPlainText } from './plain-text';
export { isCut, noVocabulary, rejoin, vocabularyOf, type Vocabulary } from './cut-words';
export { bulletGlyph, drawnInSymbols, heavyGlyph, spelledSymbols } from './bullets';
export { isImageName, undescribedImages } from './image-alternative';
export { countWords } from './words';
export { Budget } from './comparison/budget';
export { withoutEnding } from './endings';
export { compareLines, compareTexts } from './comparison/compare-texts';
export { extentOf, isSmallChange } from './comparison/extent';
export { looksSame } from './comparison/seen';
export { shownAddress } from './comparison/shown-address';
export type {
  ComparedBlock,
  ComparedPiece,
  Extent,
  SentenceChange,
  TextComparison,
  ValueChange,
} from './comparison/compared';
export { erasedMark, withoutSpans, wordsAt, type Span } from './spans';
export {
  shortestPassage,
  passageOf,
  placesIn,
  textSpans,
  valueSpans,
  richTextSpans,
  addressSpans,
  withoutPassage,
  addressHolds,
  type Passage,
} from './passage';
