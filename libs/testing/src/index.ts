/** Builders for tests. Never imported by production code. */
export { sheetContent, richText } from './sheet-content';
export { signVariants, type SignVariant } from './sign-variants';
