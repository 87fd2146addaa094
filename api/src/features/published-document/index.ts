export type { PublishedDocument, PublishedTheme } from './published-document';
