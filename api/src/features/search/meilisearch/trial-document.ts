import type { SearchDocument } from '../search.port';

/** A sheet that is nobody's, for an index that nobody searches: whether one may be written is tried with it. */
export const trialDocument: SearchDocument = {
  sheetId: 'essai',
  version: 1,
  title: 'Essai',
  organisation: '',
  pitch: '',
  origin: '',
  results: '',
  principles: '',
  advice: '',
  setbacks: '',
  figures: '',
  keywords: [],
  themes: [],
  themeSlugs: [],
  organisationKind: 'municipality',
  scale: null,
  audience: [],
  maturity: null,
  year: null,
  hasSetbacks: false,
  publishedAt: 0,
};
