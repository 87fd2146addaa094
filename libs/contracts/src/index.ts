/** The HTTP contract between the API and the web: types, addresses, codes, bounds, words of both. No class, no framework. */
export * from './routes';
export * from './errors';
export * from './catalogue';
export * from './image-sizes';
export * from './about';
export * from './licences';
export * from './service-state';
export * from './people';
export * from './page-person';
export * from './openid';
export * from './administration';
export * from './drafts';
export * from './part-lines';
export * from './comparison/compared-content';
export { compareContents, comparePart } from './comparison/compare-contents';
export { partHeading } from './comparison/part-words';
export * from './person-ref';
export * from './remarks';
export * from './revisions';
export * from './submissions';
export * from './teamwork';
export * from './redactions';
/** An action as screens draw it: its button, its form and what is said once it is done, from the table of actions. */
export type { ActionField, ActionPlace, FieldKind, OfferedAction } from '@recueil/domain';
export type { DeadlineRule } from '@recueil/domain';
export type { AdmissionMode, KeyFigure, ResultsKind, Sections, SectionName, SheetLink } from '@recueil/domain';
export * from './settings';
