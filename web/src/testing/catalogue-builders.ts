import type {
  About,
  FacetValue,
  HomePage,
  PublishedSheet,
  SheetHit,
  SheetSearchResult,
  SheetSummary,
} from '@recueil/contracts';
import { fromPlainText } from '@recueil/text';

export function sheetSummary(changes: Partial<SheetSummary> = {}): SheetSummary {
  return {
    slug: 'un-accueil-du-soir',
    title: 'Un accueil du soir',
    organisation: 'Ville de Montreval',
    pitch: 'Un soir par semaine, trois services reçoivent ensemble.',
    theme: 'Relation de service',
    subtheme: 'Écoute des usagers',
    themeSlug: 'relation-de-service',
    subthemeSlug: 'ecoute-des-usagers',
    year: 2025,
    publishedAt: '2026-11-13T07:00:00.000Z',
    hasSetbacks: false,
    ...changes,
  };
}

export function sheetHit(changes: Partial<SheetHit> = {}): SheetHit {
  return { ...sheetSummary(), highlights: {}, ...changes };
}

export function facetValue(value: string, count: number, changes: Partial<FacetValue> = {}): FacetValue {
  return { value, label: value, count, ...changes };
}

export function searchResult(changes: Partial<SheetSearchResult> = {}): SheetSearchResult {
  return {
    hits: [sheetHit()],
    total: 1,
    page: 1,
    pageSize: 10,
    facets: { theme: [], organisationKind: [], scale: [], audience: [], maturity: [], year: [], setbacks: [] },
    engine: 'meilisearch',
    degraded: false,
    corrected: null,
    suggestions: [],
    catalogueTotal: 44,
    ...changes,
  };
}

export function publishedSheet(changes: Partial<PublishedSheet> = {}): PublishedSheet {
  return {
    ...sheetSummary(),
    sections: {
      origin: fromPlainText('Un habitant sur trois venait deux fois.'),
      results: fromPlainText('On repart avec tout.'),
      principles: fromPlainText('Un seul comptoir.'),
      advice: fromPlainText('Commencer par six soirées.'),
      setbacks: null,
    },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    attachments: [],
    facts: [{ name: 'scale', label: 'Échelle', value: 'Locale' }],
    keywords: [],
    basis: 'contributor',
    collection: null,
    contactCount: 0,
    contacts: [],
    ...changes,
  };
}

export function homePage(changes: Partial<HomePage> = {}): HomePage {
  return { total: 44, latest: [sheetSummary()], setbacks: [], setbackCount: 0, ...changes };
}

export function about(changes: Partial<About> = {}): About {
  return {
    version: '1.0.0',
    organisation: null,
    contactEmail: null,
    contactPhone: null,
    publisher: null,
    dpo: null,
    legalNotice: null,
    licence: null,
    accessibility: 'non conforme',
    access: 'open',
    opened: true,
    ...changes,
  };
}
