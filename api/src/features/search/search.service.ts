import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Readiness } from '@recueil/contracts';
import { EngineSwitch } from './engine-switch';
import { Highlighter } from './relevance/highlighter';
import { planQuery, type QueryPlan } from './relevance/query-plan';
import { relaxed, type Requirement } from './relevance/relaxation';
import { SearchDocumentRepository } from './search-document.repository';
import type { EngineName, EngineResult, SearchAnswer, SearchEngine, SearchQuery } from './search.port';
import { VocabularyService } from './vocabulary.service';

/**
 * Searches published sheets. What was typed is understood here, once, whichever engine answers; an engine that does not
 * answer in time is replaced by the other one.
 */
@Injectable()
export class SearchService implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(EngineSwitch) private readonly engines: EngineSwitch,
    private readonly vocabulary: VocabularyService,
    private readonly documents: SearchDocumentRepository,
  ) {}

  /** Finds sheets by what they say. An empty text finds all of them; a text without any word finds none. */
  async search(query: SearchQuery): Promise<SearchAnswer> {
    const plan = query.text === '' ? null : await this.understand(query);
    const { value, engine, degraded } = await this.engines.ask((asked) => find(asked, query, plan));
    return {
      hits: await this.highlighted(value.result.sheetIds, plan),
      total: value.result.total,
      facets: value.result.facets,
      engine,
      degraded,
      corrected: value.searched,
    };
  }

  /** The text with its misspelt words as the catalogue writes them; null when there is nothing to correct. */
  async corrections(text: string): Promise<string | null> {
    return planQuery(text, await this.vocabulary.knowing(text), false).corrected;
  }

  /** The engine that answers now: answers that are kept are kept under it. */
  engineInUse(): EngineName {
    return this.engines.inUse.name;
  }

  async health(): Promise<Readiness['search']> {
    const well = await this.engines.isWell();
    return { engine: this.engines.main.name, status: well ? 'ok' : 'degraded' };
  }

  onApplicationBootstrap(): void {
    this.engines.watch();
  }

  onApplicationShutdown(): void {
    this.engines.stop();
  }

  private async understand({ text, exact }: SearchQuery): Promise<QueryPlan> {
    const vocabulary = exact ? await this.vocabulary.current() : await this.vocabulary.knowing(text);
    return planQuery(text, vocabulary, exact);
  }

  private async highlighted(sheetIds: string[], plan: QueryPlan | null): Promise<SearchAnswer['hits']> {
    if (plan === null) return sheetIds.map((sheetId) => ({ sheetId, highlights: {} }));
    const highlighter = new Highlighter([...plan.terms, ...plan.common]);
    const documents = await this.documents.find(sheetIds);
    const highlights = new Map(documents.map((sheet) => [sheet.sheetId, highlighter.highlights(sheet)]));
    return sheetIds.map((sheetId) => ({ sheetId, highlights: highlights.get(sheetId) ?? {} }));
  }
}

interface Found {
  result: EngineResult;
  /** The words really searched, when they are not those that were typed. */
  searched: string | null;
}

/**
 * Asks for every term, then for less when too few sheets have them all. What is required follows from the whole
 * catalogue, so filters never change it.
 */
export async function find(engine: SearchEngine, query: SearchQuery, plan: QueryPlan | null): Promise<Found> {
  if (plan === null) return { result: await engine.search({ ...query, terms: null }), searched: null };
  const { terms, common, enough, corrected } = plan;
  const result = await engine.search({ ...query, terms: { required: terms, optional: common } });
  if (result.total >= enough || terms.length < 2) return { result, searched: corrected };
  const less = await relaxed(terms, enough, (sets) => engine.counts(sets));
  if (less === null || less.required.length === terms.length) return { result, searched: corrected };
  const requirement: Requirement = { ...less, optional: [...less.optional, ...common] };
  return { result: await engine.search({ ...query, terms: requirement }), searched: corrected };
}
