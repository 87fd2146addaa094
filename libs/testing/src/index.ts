/** Builders for tests. Never imported by production code. */
export { sheetContent, richText } from './sheet-content';
