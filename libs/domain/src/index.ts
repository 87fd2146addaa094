/** What a sheet is and which rules it obeys. Pure: no framework, no database. */
export * from './sheet/vocabulary';
export * from './sheet/content';
export { canonicalContent, canonicalJson } from './sheet/canonical-content';
export { contentLimits, softLimits, overSoftLimits } from './sheet/limits';
export { checkContent, type ContentProblem } from './sheet/check-content';
export { missingParts, requiredParts, type MissingPart, type RequiredPart } from './sheet/completeness';
export {
  contentSpans,
  contentWithoutPassage,
  contentWithoutSpans,
  passagePlaces,
  type PassagePlace,
  type WordedPart,
} from './sheet/passage';
export { slugFor, slugify, slugPattern, slugTells } from './sheet/slug';
export * from './admission/admission';
export * from './access/index';
export * from './editorial/index';
export * from './sight/index';
export * from './wording/wording';
